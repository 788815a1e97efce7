package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Asks a person the questions, one after the other. */
public final class Interview {

    private final List<Question> questions;
    private final BufferedReader in;
    private final PrintWriter out;
    private final String lang;

    public Interview(List<Question> questions, BufferedReader in, PrintWriter out, String lang) {
        this.questions = questions;
        this.in = in;
        this.out = out;
        this.lang = lang;
    }

    /** All answers, each of which can be used. */
    public Answers answers(Answers earlier) throws IOException {
        Answers answers = earlier;
        for (Question question : questions) {
            answers = answered(question, answers);
        }
        return answers;
    }

    private Answers answered(Question question, Answers before) throws IOException {
        out.println();
        out.println(question.about().in(lang));
        while (true) {
            String proposal = question.orProposal(before).text(question.key());
            Answers answers = before.with(question.key(), line(question, proposal));
            Text fault = question.fault(answers);
            if (fault == null) {
                return answers;
            }
            out.println("! " + fault.in(lang));
        }
    }

    private String line(Question question, String proposal) throws IOException {
        out.print(question.key() + (proposal.isEmpty() ? "" : " [" + proposal + "]") + " : ");
        out.flush();
        String line = in.readLine();
        if (line == null) {
            throw new RefusedException(SetupTexts.text("setup.ended", question.key()));
        } else if (line.isBlank()) {
            return proposal;
        }
        return line.strip().equals("-") ? "" : line;
    }
}
