package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;

/**
 * Tells what is valid and still hard to believe. A rule is a pure function of the figures; its thresholds stand in the
 * contract of the source. What it finds is a warning that an analyst confirms or mends; it never refuses anything.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UnusualDay.class, name = UnusualDay.CODE),
    @JsonSubTypes.Type(value = DropToZero.class, name = DropToZero.CODE),
    @JsonSubTypes.Type(value = OneMember.class, name = OneMember.CODE),
    @JsonSubTypes.Type(value = RatioJump.class, name = RatioJump.CODE)
})
public sealed interface PlausibilityRule extends Serializable permits UnusualDay, DropToZero, OneMember, RatioJump {

    /** Code of its warnings. */
    String code();

    /** Code of the indicator whose series it looks at. */
    String indicator();

    /** What it finds in the series of one office, by date. */
    List<Finding> findings(Readings readings);
}
