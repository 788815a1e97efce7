package fr.observatoire.api.chart.outlook;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.Outlook;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.period.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The months to come in sentences: what is expected is rounded. */
public final class OutlookText {

    private static final MathContext ROUNDED = new MathContext(3);

    private final ChartContext setting;
    private final Indicator indicator;
    private final Outlook outlook;
    private final Words words;

    OutlookText(ChartContext setting, Indicator indicator, Outlook outlook) {
        this.setting = setting;
        this.indicator = indicator;
        this.outlook = outlook;
        this.words = setting.words();
    }

    /** All sentences. */
    public static String explanation(ChartContext setting, Indicator indicator, Outlook outlook) {
        return String.join(" ", new OutlookText(setting, indicator, outlook).sentences());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (outlook.verdict() == Verdict.REFUSED) {
            sentences.add(words.text("outlook.refused"));
            sentences.addAll(reasons());
            return sentences;
        }
        sentences.add(expected() + ".");
        sentences.addAll(notes());
        return sentences;
    }

    /** What a reader must know beside the figures. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (outlook.total().naive() != null) {
            notes.add(words.text(
                    "outlook.naive", setting.figure(indicator, outlook.total().naive())));
        }
        if (outlook.verdict() == Verdict.FRAGILE) {
            notes.add(words.text("pace.fragile"));
            notes.addAll(reasons());
        }
        return notes;
    }

    private List<String> reasons() {
        return outlook.reasons().stream()
                .map(PaceReason::text)
                .map(text -> text.in(setting.lang()))
                .toList();
    }

    /** {@code De novembre 2026 à octobre 2027 : environ 4 600 visiteurs, entre 4 100 et 5 200 huit fois sur dix}. */
    String expected() {
        Interval inner = outlook.total().intervals().get(0);
        return words.text(
                "outlook.expected",
                span(),
                rounded(outlook.total().median()),
                indicator.unitFor(outlook.total().median(), setting.lang()),
                words.text("pace.range", rounded(inner.lower()), rounded(inner.upper())));
    }

    private String span() {
        if (outlook.season() != null) {
            return setting.name(outlook.season());
        }
        Period first = outlook.months().get(0).period();
        Period last = outlook.months().get(outlook.months().size() - 1).period();
        return words.text("outlook.span", words.name(first), words.name(last));
    }

    /** To three digits. */
    String rounded(double value) {
        return setting.numbers().number(new BigDecimal(value).round(ROUNDED).doubleValue(), 0);
    }
}
