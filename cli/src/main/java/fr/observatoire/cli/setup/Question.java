package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.text.Text;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One question, the same on the terminal and in a file.
 *
 * @param key its name in a file
 * @param about what is asked, and how it is written
 * @param example an answer that fits those of the other questions
 * @param required whether nothing can be made without an answer
 * @param proposal an answer that follows from those before, or an empty text
 * @param check what is wrong with an answer beside the others; null when nothing is
 */
public record Question(
        String key,
        Text about,
        String example,
        boolean required,
        Function<Answers, String> proposal,
        BiFunction<String, Answers, Text> check) {

    /** The answers with the proposal in the place of an answer that is not given. */
    public Answers orProposal(Answers answers) {
        return answers.text(key).isEmpty() ? answers.with(key, proposal.apply(answers)) : answers;
    }

    /** What is wrong with the answer to this question; null when nothing is. */
    public Text fault(Answers answers) {
        String answer = answers.text(key);
        if (answer.isEmpty()) {
            return required ? SetupTexts.text("answer.missing") : null;
        }
        return check.apply(answer, answers);
    }
}
