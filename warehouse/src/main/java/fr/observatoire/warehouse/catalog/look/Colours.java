package fr.observatoire.warehouse.catalog.look;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The colours of an office's slides and pages of paper, each as {@code #12436D}.
 *
 * @param main of titles and heads, as letters on white and as ground of white letters
 * @param accent of rules and edges
 */
public record Colours(@JsonProperty(required = true) String main, @JsonProperty(required = true) String accent) {

    /** Those of the program. */
    public static final Colours PROGRAM = new Colours("#12436D", "#28A197");
}
