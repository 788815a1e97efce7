package fr.observatoire.api.chart.mapping.season;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.CourseSpec;
import fr.observatoire.api.chart.DataTable;
import fr.observatoire.api.chart.draw.CourseSamples;
import fr.observatoire.api.chart.draw.Samples;
import fr.observatoire.warehouse.catalog.Indicator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a council is told of a year that runs, and what is drawn of it. */
class SeasonChartsTest {

    private static final Indicator VISITORS = Samples.indicator("visitors-on-site");
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    private static CourseSpec chart(String lang) {
        return SeasonCharts.of(Samples.setting(lang), VISITORS, CourseSamples.upTo(LAST));
    }

    @Test
    void oneSentenceSaysWhereTheYearStands() {
        assertTrue(chart("fr")
                .caption()
                .title()
                .startsWith(
                        "Au 30 avril, 1\u202F200 visiteurs\u00A0: −9,1\u00A0% sur 2025, +11,1\u00A0% sur 2019\u00A0;"
                                + " objectif de 3\u202F600\u00A0: 67\u00A0% de l’attendu à cette date (chances\u00A0: environ une sur"
                                + " quatre)"));
        assertTrue(chart("en")
                .caption()
                .title()
                .startsWith("By 30 April, 1,200 visitors: −9.1% on 2025, +11.1% on 2019;"
                        + " target of 3,600: 67% of what is expected by this date (chances: about one in four)"));
    }

    @Test
    void theLineOfTheYearStopsAtItsLastDay() {
        CourseSpec.Line year = chart("fr").lines().get(0);
        assertEquals(LAST.getDayOfYear() - 1, year.last());
        assertTrue(year.series().data().get(year.last() + 1).isMissing(), "a day to come is no day with nobody");
    }

    @Test
    void theTableHasTheEndOfEachMonthAndTheLastDayKnown() {
        DataTable table = ChartText.of(
                        SeasonCharts.of(Samples.setting("fr"), VISITORS, CourseSamples.upTo(LocalDate.of(2026, 5, 13))))
                .table();
        assertEquals(13, table.rows().size());
        assertEquals(List.of("Jour", "2026", "2025", "2019"), table.header().subList(0, 4));
        assertEquals(
                List.of("13 mai", "1\u202F330", "1\u202F463", "1\u202F197"),
                table.rows().get(4).subList(0, 4));
        assertEquals(
                "2026\u00A0: environ 3\u202F700 en fin d’année, entre 3\u202F500 et 3\u202F900 huit fois sur dix",
                table.rows().get(12).get(1));
    }

    @Test
    void theWordsSayHowFarEachLineHasCome() {
        String words = ChartText.of(chart("fr")).description();
        assertTrue(words.contains("2026, 30 avril\u00A0: 1\u202F200."), words);
        assertTrue(words.contains("2025, 31 décembre\u00A0: 4\u202F015."), words);
        assertTrue(words.contains("Objectif 2026\u00A0: 3\u202F600."), words);
    }

    @Test
    void anOfficeThatKnowsMonthsOnlyReadsWhyThereIsNoLine() {
        CourseSpec chart = SeasonCharts.of(Samples.setting("fr"), VISITORS, CourseSamples.byMonthOnly(LAST));
        assertTrue(chart.isEmpty());
        assertFalse(chart.caption().notes().isEmpty());
        assertTrue(
                chart.caption().title().startsWith("Au 30 avril, 1\u202F200 visiteurs"),
                chart.caption().title());
    }
}
