package fr.observatoire.sample.source;

import fr.observatoire.sample.format.WorkbookFile;
import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.PublishedFigures;
import fr.observatoire.sample.office.YearlyFigure;
import fr.observatoire.sample.office.YearlyFigures.Measure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the office states once a year: figures that no tool counts, and why a counted figure is lower than usual or
 * missing.
 */
public final class DeclaredSource implements SampleSource.Yearly {

    private static final Map<String, String> STATUSES = Map.of(
            "normal", "normal",
            "reduced_covid", "réduit (Covid)",
            "cancelled_covid", "annulé (Covid)",
            "not_distributed", "non diffusé",
            "not_existing", "inexistant",
            "not_reported", "non communiqué");

    @Override
    public void write(OfficeYear year) throws IOException {
        if (!year.hasCome(LocalDate.of(year.year(), 12, 31))) {
            return;
        }
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("code", "indicateur", "annee", "valeur", "statut", "commentaire"));
        for (Measure measure : year.office().figures().measures()) {
            YearlyFigure figure = year.office().figures().of(measure.code(), year.year());
            if (stated(measure, figure, year)) {
                boolean counted = measure.origin().equals("rows");
                rows.add(Arrays.asList(
                        measure.code(),
                        measure.label(),
                        year.year(),
                        counted ? null : figure.value(),
                        STATUSES.get(figure.status()),
                        comment(figure, year)));
            }
        }
        WorkbookFile.save(year.file("declared", "releve-annuel-" + year.year() + ".xlsx"), "Relevé", rows);
    }

    /** A derived figure is stated only if it cannot be derived because the rows of an earlier year are missing. */
    private static boolean stated(Measure measure, YearlyFigure figure, OfficeYear year) {
        return switch (measure.origin()) {
            case "declared" -> true;
            case "rows" -> !figure.normal();
            default -> figure.normal()
                    && measure.code().equals("partnership-revenue-growth")
                    && year.year() == PublishedFigures.FIRST_YEAR
                    && !year.office().fictitious();
        };
    }

    private static String comment(YearlyFigure figure, OfficeYear year) {
        if (year.office().fictitious() || !PublishedFigures.covers(year.year())) {
            return "donnée fictive";
        }
        return figure.status().endsWith("covid") ? "attention Covid" : null;
    }
}
