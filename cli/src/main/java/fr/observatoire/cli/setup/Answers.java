package fr.observatoire.cli.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person answered, as written: a list as its members with commas between.
 *
 * @param values by the key of the question, in the order of the questions; no answer is empty
 */
public record Answers(Map<String, String> values) {

    /** No answers yet. */
    public static final Answers NONE = new Answers(Map.of());

    /** The answer, or an empty text. */
    public String text(String key) {
        return values.getOrDefault(key, "");
    }

    /** The members of an answer that is a list. */
    public List<String> list(String key) {
        return Stream.of(text(key).split(","))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }

    /** These answers with one more, or another one; an empty text takes the answer back. */
    public Answers with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        if (value.isBlank()) {
            changed.remove(key);
        } else {
            changed.put(key, value.strip());
        }
        return new Answers(changed);
    }

    /** These answers, with those of another set in their place. */
    public Answers with(Answers others) {
        Answers all = this;
        for (Map.Entry<String, String> answer : others.values.entrySet()) {
            all = all.with(answer.getKey(), answer.getValue());
        }
        return all;
    }
}
