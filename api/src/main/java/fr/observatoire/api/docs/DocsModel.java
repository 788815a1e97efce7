package fr.observatoire.api.docs;

import java.util.List;

/**
 * The description of the API.
 *
 * @param lead what holds for every address
 * @param shared the parameters that most addresses take
 * @param answers what a status code means
 */
public record DocsModel(String lead, List<Section> sections, List<Parameter> shared, List<Answer> answers) {

    /** The addresses about one subject. */
    public record Section(String heading, String lead, List<Operation> operations) {}

    /**
     * One address.
     *
     * @param detail further text after the summary, or null
     * @param parameters of this address alone
     * @param shared names of the shared parameters that it takes, as one text; empty for none
     * @param forms the forms of the answer, each with an example to open
     * @param example of an answer as JSON, or null
     */
    public record Operation(
            String id,
            String path,
            String summary,
            String detail,
            List<Parameter> parameters,
            String shared,
            List<Form> forms,
            String example,
            List<Field> fields) {}

    /**
     * @param values the allowed values as one text, or null
     * @param usual the default value, or null
     */
    public record Parameter(String name, boolean required, String text, String values, String usual) {}

    /** @param href null when no example would work on every server */
    public record Form(String name, String href) {}

    /** A field of the JSON answer. */
    public record Field(String name, String type, String text) {}

    public record Answer(String status, String text) {}
}
