package fr.observatoire.sample.source;

import fr.observatoire.sample.format.Sheet;
import fr.observatoire.sample.office.Allocation;
import fr.observatoire.sample.office.Draw;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.OpeningPlan;
import fr.observatoire.sample.office.Outings;
import fr.observatoire.sample.office.Pattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Questionnaires filled in at the counter and on outings, and reviews on line. */
public final class SurveySource implements SampleSource.Yearly {

    private static final Pattern ANSWERING = new Pattern(
            new double[] {0.3, 0.4, 0.6, 0.9, 1, 1.1, 1.9, 2.2, 1.1, 0.7, 0.4, 0.3},
            new double[] {1, 1, 1.3, 1, 1, 1, 1},
            1.1,
            0.4);

    /** An outing gives as many answers as two days at the counter. */
    private static final double OUTING = 2;

    private record Slot(LocalDate date, String place, double weight) {}

    private record Answers(LocalDate date, String place, String medium, int count, BigDecimal score) {}

    @Override
    public void write(OfficeYear year) throws IOException {
        Draw draw = year.draw("surveys");
        List<Answers> rows = new ArrayList<>();
        rows.addAll(answers(year.count("survey-responses"), "questionnaire", meetings(year, draw), 40, draw));
        rows.addAll(answers(year.count("online-reviews"), "avis en ligne", summer(year), 34, draw));
        rows.removeIf(row -> !year.hasCome(row.date()));
        rows.sort(Comparator.comparing(Answers::date));
        Sheet sheet = new Sheet("date", "lieu", "support", "nombre", "note_moyenne");
        rows.forEach(row -> sheet.row(row.date(), row.place(), row.medium(), row.count(), row.score()));
        sheet.save(year.file("surveys", "ecoute-client-" + year.year() + ".csv"));
    }

    /** @param worst the lowest mean score, in tenths of a star */
    private static List<Answers> answers(int total, String medium, List<Slot> slots, int worst, Draw draw) {
        double[] weights = slots.stream().mapToDouble(Slot::weight).toArray();
        int[] counts = Allocation.share(total, Allocation.blurred(weights, 0.9, draw));
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                BigDecimal score = BigDecimal.valueOf(draw.between(worst, 50), 1);
                answers.add(new Answers(slots.get(i).date(), slots.get(i).place(), medium, counts[i], score));
            }
        }
        return answers;
    }

    private static List<Slot> meetings(OfficeYear year, Draw draw) {
        double[] season = ANSWERING.weights(year.calendar(), draw);
        List<Slot> slots = new ArrayList<>();
        for (OpeningPlan.Opening opening : OpeningPlan.of(year)) {
            double weight = season[opening.date().getDayOfYear() - 1] * opening.fraction();
            slots.add(new Slot(opening.date(), year.office().placeCode(), weight));
        }
        for (Outings.Outing outing : Outings.of(year)) {
            double weight = season[outing.date().getDayOfYear() - 1] * OUTING;
            slots.add(new Slot(outing.date(), outing.stop().place(), weight));
        }
        return slots;
    }

    /** Reviews are written from July on, whether the counter is open or not. */
    private static List<Slot> summer(OfficeYear year) {
        return year.calendar().days().stream()
                .filter(day -> day.getMonthValue() >= Month.JULY.getValue())
                .map(day -> new Slot(day, year.office().placeCode(), 1))
                .toList();
    }
}
