package fr.observatoire.api.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.draw.Samples;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private final ReportText text = new ReportText(new Report(
            Samples.setting("fr"),
            null,
            2020,
            List.of(),
            null,
            2019,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List::of,
            null,
            List.of(),
            List.of(),
            List.of()));

    /** Half a year stood beside two whole ones as if more than half of the visitors had stayed away. */
    @Test
    void aYearThatRunsIsNotShownAsAWholeOne() {
        Observation part = new Observation(Period.year(2026), null, 1927.0, ObservationStatus.PARTIAL);
        assertEquals("1\u202F927, partiel", text.cell(Samples.indicator("visitors-on-site"), part));
    }

    /** −5,5 % stood bare above columns that rise, since the year that it is counted from was not among them. */
    @Test
    void aChangeSinceTheYearBeforeACrisisNamesItsBaseAndShowsIt() {
        Indicator visitors = Samples.indicator("visitors-on-site");
        YearChange change =
                new YearChange(visitors, Samples.year(2022, 2019, 4188, 4431), Samples.year(2022, 2021, 4188, 3210));
        assertEquals("\u22125,5\u00A0% par rapport à 2019", text.highlight(change));
        List<Observation> years = List.of(
                Observation.of(Period.year(2020), 2350),
                Observation.of(Period.year(2021), 3210),
                Observation.of(Period.year(2022), 4188));
        Report report = new Report(
                Samples.setting("fr"),
                null,
                2022,
                List.of(2020, 2021, 2022),
                null,
                2019,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List::of,
                null,
                List.of(new Report.Chapter(
                        "4.4", "", List.of(new Report.Line(visitors, years, null)), null, List.of(change))),
                List.of(),
                List.of());
        assertEquals(
                List.of(4431.0, 2350.0, 3210.0, 4188.0),
                report.results(change).stream().map(Observation::value).toList());
    }

    /** Twenty rows of "not reported" hid the three that an office had reported. */
    @Test
    void whatTheOfficeNeitherReportedNorAimedAtIsNamedBesideTheTableAndNoRowOfIt() {
        Report.Line told = line("visitors-on-site", ObservationStatus.CLOSED);
        Report.Line silent = line("sales", ObservationStatus.NOT_REPORTED);
        Report.Chapter chapter = new Report.Chapter("4.4", "", List.of(told, silent), null, List.of());
        assertEquals(List.of(told), chapter.telling());
        assertEquals(
                List.of("Sans résultat ni objectif sur ces années, donc pas dans le tableau\u00A0: Nb de ventes."),
                text.silent(chapter));
    }

    private static Report.Line line(String indicator, ObservationStatus status) {
        Observation none = new Observation(Period.year(2020), null, null, status);
        return new Report.Line(
                Samples.indicator(indicator),
                List.of(none),
                new AttainmentRow(
                        indicator, none, null, null, null, AttainmentRow.Status.NOT_ASSESSABLE, null, false, null));
    }

    /** No slide could be made of a year of which the manual leaves a figure blank that the rows give. */
    @Test
    void aBlankInTheManualIsACellWithoutAFigure() {
        assertEquals(
                List.of("Foires, 2020", "§\u00A05.3 du manuel", "—", "0", "Les lignes disent autre chose."),
                text.cells(new Contradiction(
                        "fairs",
                        2020,
                        "5.3",
                        null,
                        null,
                        0.0,
                        Contradiction.Kind.PUBLISHED,
                        new Text("Les lignes disent autre chose.", "The rows say otherwise."))));
    }
}
