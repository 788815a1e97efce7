package fr.observatoire.warehouse.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.Period;
import java.util.List;

/**
 * What the files of a source must look like, as {@code model/sources/<source>.yml} declares it. Keys are those of
 * Frictionless Table Schema where it has one. Travels to Spark executors.
 *
 * @param freshness a source older than this is stale
 * @param tolerance share of refused records past which a file is refused whole
 */
public record SourceContract(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Text title,
        @JsonProperty(required = true) Period freshness,
        @JsonProperty(required = true) double tolerance,
        @JsonProperty(required = true) List<Resource> resources)
        implements Serializable {

    /**
     * One kind of file of the source.
     *
     * @param path glob on the file name
     * @param grain what one record is: {@code office x day}
     * @param profile {@code sheet}, or the name of a special reader of the source
     * @param dialects tried in this order, never guessed
     * @param coverage {@code day}, {@code month} or {@code year}: what a record says of its neighbours' absence
     */
    public record Resource(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Text title,
            @JsonProperty(required = true) String path,
            @JsonProperty(required = true) String grain,
            @JsonProperty(required = true) String profile,
            @JsonProperty(required = true) List<Dialect> dialects,
            @JsonProperty(required = true) Schema schema,
            List<Rule> rules,
            @JsonProperty(required = true) String coverage)
            implements Serializable {}

    /** How a file is written. */
    public record Dialect(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String encoding,
            boolean bom,
            String delimiter,
            String decimalChar,
            String groupChar,
            String dateFormat,
            String lang)
            implements Serializable {}

    /** The columns of a record and its key. */
    public record Schema(
            @JsonProperty(required = true) List<Field> fields, @JsonProperty(required = true) List<String> primaryKey)
            implements Serializable {}

    /**
     * One column.
     *
     * @param personal dropped before anything is written
     */
    public record Field(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String type,
            String format,
            Text title,
            Constraints constraints,
            boolean personal)
            implements Serializable {}

    /** What a value must satisfy. */
    public record Constraints(
            boolean required,
            boolean unique,
            Double minimum,
            Double maximum,
            String pattern,
            @JsonProperty("enum") List<String> allowed)
            implements Serializable {}

    /** A condition across the columns of one record. */
    public record Rule(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Text reason,
            @JsonProperty(required = true) String check)
            implements Serializable {}
}
