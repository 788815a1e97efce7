package fr.observatoire.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.observatoire.api.chart.draw.Samples;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.target.TargetRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static ResourceBundle bundle(String lang) {
        return ResourceBundle.getBundle("fr.observatoire.api.text.texts", Locale.forLanguageTag(lang));
    }

    /** French typography forbids a single punctuation sign at the start of a line. */
    @ParameterizedTest
    @ValueSource(strings = {"text.texts", "headings", "openapi"})
    void frenchSignsNeverStandAtTheStartOfALine(String name) {
        ResourceBundle french = ResourceBundle.getBundle("fr.observatoire.api." + name + "_fr");
        for (String key : french.keySet()) {
            assertFalse(
                    french.getString(key).matches("(?s).*( [:;?!»]|« | %(?![sd.])).*"),
                    key + " = " + french.getString(key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyCodeThatCanComeHasAWord(String lang) {
        List<String> keys = new ArrayList<>();
        all(ObservationStatus.values(), ObservationStatus::code).forEach(code -> keys.add("status." + code));
        all(AttainmentRow.Status.values(), AttainmentRow.Status::code)
                .forEach(code -> keys.addAll(List.of("attainment." + code, "attainments." + code)));
        all(MethodResult.Verdict.values(), MethodResult.Verdict::code).forEach(code -> keys.add("verdict." + code));
        all(Contradiction.Kind.values(), Contradiction.Kind::code).forEach(code -> keys.add("kind." + code));
        all(Grain.values(), Grain::code)
                .forEach(code ->
                        keys.addAll(List.of("grain." + code, "grain." + code + ".title", "grain." + code + ".plural")));
        all(Indicator.Origin.values(), Enum::name).forEach(name -> keys.add("origin." + name.toLowerCase(Locale.ROOT)));
        all(Indicator.Aggregation.values(), Enum::name)
                .forEach(name -> keys.add("aggregation." + name.toLowerCase(Locale.ROOT)));
        Stream.of(TargetRule.QUALITATIVE, TargetRule.AS_NEEDED, TargetRule.NOT_COMPARABLE)
                .forEach(rule -> keys.add("obstacle." + rule.code()));
        Samples.methods().forEach(method -> keys.add("method." + method.method()));
        for (Indicator indicator : Samples.CATALOG.indicators()) {
            keys.add("chapter." + indicator.chapter());
            indicator.by().forEach(by -> keys.add("by." + by));
        }
        keys.forEach(key -> assertNotEquals("", bundle(lang).getString(key), key));
    }

    private static <T> Stream<String> all(T[] values, java.util.function.Function<T, String> code) {
        return Arrays.stream(values).map(code);
    }

    /** Java draws a box for a character that is not in the font. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theFontHasEveryCharacterOfEveryText(String lang) {
        List<String> texts = new ArrayList<>();
        bundle(lang).keySet().forEach(key -> texts.add(bundle(lang).getString(key)));
        for (Indicator indicator : Samples.CATALOG.indicators()) {
            texts.add(indicator.label().in(lang));
            texts.add(indicator.unit().in(lang));
        }
        texts.add(Numbers.in(lang).change(-12345.6, 1));
        for (String text : texts) {
            assertEquals(-1, Fonts.regular(12).canDisplayUpTo(text), text);
            assertEquals(-1, Fonts.semibold(12).canDisplayUpTo(text), text);
        }
    }

    @Test
    void periodsAreNamedAsPeopleDo() {
        Words french = Words.in("fr");
        assertEquals("févr.", french.shortName(Period.month(2020, 2)));
        assertEquals("février 2020", french.name(Period.month(2020, 2)));
        assertEquals("T2 2020", french.name(Period.quarter(2020, 2)));
        assertEquals("Q2 2020", Words.in("en").name(Period.quarter(2020, 2)));
        assertEquals("S15", french.shortName(Period.parse("2020-W15")));
        assertEquals("1er mars 2020", french.date(LocalDate.of(2020, 3, 1)));
        assertEquals("17 March 2020", Words.in("en").date(LocalDate.of(2020, 3, 17)));
    }
}
