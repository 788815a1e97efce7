package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;

/**
 * Finds values that are valid but hard to believe. A rule is a pure function of the figures; its thresholds are in the
 * contract of the source. It never refuses anything: it gives a warning, and an analyst confirms or corrects the
 * figure.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = UnusualDay.class, name = UnusualDay.CODE),
    @JsonSubTypes.Type(value = UnusualMonth.class, name = UnusualMonth.CODE),
    @JsonSubTypes.Type(value = DropToZero.class, name = DropToZero.CODE),
    @JsonSubTypes.Type(value = OneMember.class, name = OneMember.CODE),
    @JsonSubTypes.Type(value = RatioJump.class, name = RatioJump.CODE),
    @JsonSubTypes.Type(value = RepeatedYear.class, name = RepeatedYear.CODE)
})
public sealed interface PlausibilityRule extends Serializable
        permits UnusualDay, UnusualMonth, DropToZero, OneMember, RatioJump, RepeatedYear {

    /** Code of its warnings. */
    String code();

    /** Code of the indicator whose series it looks at. */
    String indicator();

    /** The breakdown whose members it looks at, or null. */
    default String by() {
        return null;
    }

    /** The findings in the series of one office, by date. */
    List<Finding> findings(Readings readings);
}
