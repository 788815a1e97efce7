package fr.observatoire.etl.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Visitor surveys and online reviews: how many a day, and their mean score. */
final class SurveyFiles {

    private SurveyFiles() {}

    static void write(Year year) {
        Sheet sheet = Sheet.ofOffice("date", "lieu", "support", "nombre", "note_moyenne");
        OpeningDays opening = OpeningDays.of(year.number(), year.calibration().exact("opening-days", year.number()));
        rows(sheet, year, "questionnaire", "survey-responses", opening);
        rows(sheet, year, "avis en ligne", "online-reviews", null);
        sheet.saveForExcel(year.file("surveys", "ecoute-client-%d.csv".formatted(year.number())));
    }

    private static void rows(Sheet sheet, Year year, String support, String indicator, OpeningDays opening) {
        List<LocalDate> days = year.days();
        Dice dice = year.dice(support);
        double[] weights = Days.weights(
                days, d -> (opening == null ? 1 : opening.fraction(d)) * FrenchDays.season(d) * dice.uniform(0.1, 2));
        int[] counts = Allocation.of(year.total(indicator), weights);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                String score = String.format(Locale.FRANCE, "%.1f", dice.uniform(3.6, 5));
                sheet.row(Year.DAY.format(days.get(i)), year.office().place(), support, counts[i], score);
            }
        }
    }
}
