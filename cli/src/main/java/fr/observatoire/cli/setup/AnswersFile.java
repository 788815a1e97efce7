package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Answers as a YAML file: one line a question, a list where it has several. Nothing of YAML is used that a person would
 * not write: values stay the text that they are.
 */
public final class AnswersFile {

    private final Path file;
    private final List<Question> questions;
    private final List<Text> faults = new ArrayList<>();
    private boolean readable;
    private final Map<String, Integer> lines = new HashMap<>();

    public AnswersFile(Path file, List<Question> questions) {
        this.file = file;
        this.questions = questions;
    }

    /**
     * The answers of the file, laid over earlier ones.
     *
     * @throws RefusedException with everything that is wrong, one line each: the file, the line, the key
     */
    public Answers read(Answers earlier) throws IOException {
        Answers answers = earlier.with(written());
        for (Question question : questions) {
            answers = question.orProposal(answers);
            Text fault = question.fault(answers);
            if (fault != null && readable) {
                fault(lines.getOrDefault(question.key(), 0), question.key(), fault);
            }
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults.stream()
                    .reduce((one, two) -> SetupTexts.text("answers.faults", one, two))
                    .get());
        }
        return answers;
    }

    private Answers written() throws IOException {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(PlainText.of(file)));
            if (root instanceof MappingNode mapping) {
                readable = true;
                return answers(mapping);
            }
            fault(0, "", SetupTexts.text("answers.form"));
        } catch (MarkedYAMLException e) {
            fault(
                    e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1,
                    "",
                    SetupTexts.text("answers.unreadable", e.getProblem()));
        } catch (YAMLException e) {
            fault(0, "", SetupTexts.text("answers.unreadable", e.getMessage()));
        }
        return Answers.NONE;
    }

    private Answers answers(MappingNode mapping) {
        List<String> keys = questions.stream().map(Question::key).toList();
        Map<String, String> values = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            String value = value(entry.getValueNode());
            if (!keys.contains(key)) {
                fault(line, key, SetupTexts.text("answers.unknown", String.join(", ", NearestCodes.always(key, keys))));
            } else if (lines.putIfAbsent(key, line) != null) {
                fault(line, key, SetupTexts.text("answers.twice", lines.get(key)));
            } else if (value == null) {
                fault(line, key, SetupTexts.text("answers.value"));
            } else {
                values.put(key, value);
            }
        }
        return new Answers(values);
    }

    /** A text, or the texts of a list with commas between; null for anything else. */
    private static String value(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        } else if (node instanceof SequenceNode list
                && list.getValue().stream().allMatch(member -> member instanceof ScalarNode)) {
            return list.getValue().stream()
                    .map(member -> ((ScalarNode) member).getValue().strip())
                    .collect(Collectors.joining(", "));
        }
        return null;
    }

    private void fault(int line, String key, Text fault) {
        Object place = line == 0 ? file : SetupTexts.text("answers.at_line", file, line);
        faults.add(
                key.isEmpty()
                        ? SetupTexts.text("answers.fault", place, fault)
                        : SetupTexts.text("answers.fault_at_key", place, key, fault));
    }

    /** The answers as a file, each under what its question asks; an answer that is not given is a comment. */
    public static String text(List<Question> questions, Answers answers, String lang) {
        StringBuilder text = new StringBuilder();
        for (Question question : questions) {
            String value = answers.text(question.key());
            text.append("# ").append(question.about().in(lang)).append('\n');
            text.append(value.isEmpty() ? "# " : "")
                    .append(question.key())
                    .append(": \"")
                    .append(value.isEmpty() ? question.example() : value)
                    .append("\"\n\n");
        }
        return text.toString();
    }

    /** An example of a file that sets up an office. */
    static String example(List<Question> questions, String lang) {
        Answers all = Answers.NONE;
        for (Question question : questions) {
            all = all.with(question.key(), question.example());
        }
        return text(questions, all, lang);
    }
}
