package fr.observatoire.api.chart.origin;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.MapSpec;
import fr.observatoire.api.chart.MapSpec.Kind;
import fr.observatoire.api.chart.MapSpec.Place;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.origin.OriginShare;
import fr.observatoire.warehouse.comparison.origin.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The origins of a year beside those of its base, as a map. */
public final class OriginCharts {

    private final ChartContext setting;
    private final Indicator indicator;
    private final Base base;
    private final Origins origins;
    private final Map<String, String> labels;
    private final Words words;
    private final YearOverYearRow whole;

    private OriginCharts(
            ChartContext setting, Indicator indicator, Base base, Origins origins, Map<String, String> labels) {
        this.setting = setting;
        this.indicator = indicator;
        this.base = base;
        this.origins = origins;
        this.labels = labels;
        this.words = setting.words();
        this.whole = origins.whole();
    }

    /** @param labels of the origins by code */
    public static MapSpec of(
            ChartContext setting, Indicator indicator, Base base, Origins origins, Map<String, String> labels) {
        return new OriginCharts(setting, indicator, base, origins, labels).figure();
    }

    private MapSpec figure() {
        String unit = ChartContext.capitalised(setting.unit(indicator));
        Caption caption = new Caption(
                setting.lang(),
                setting.titled(indicator, title(), origins.known() != null),
                words.text("origins.subtitle", unit),
                notes(),
                setting.foot(List.of(indicator)));
        return new MapSpec(
                caption,
                List.of(
                        words.text("origins.column.origin"),
                        unit,
                        words.text("origins.column.share"),
                        words.text("origins.column.base", unit, baseName()),
                        words.text("origins.column.base_share", baseName()),
                        words.text("origins.column.change")),
                List.of(
                        words.text("origins.departements"),
                        words.text("origins.countries"),
                        words.text("origins.apart")),
                origins.shares().stream().map(this::place).toList());
    }

    private int year() {
        return whole.period().start().getYear();
    }

    /** {@code moyenne 2018-2019}; of a year that runs {@code 2019 au 28 novembre}. */
    private String baseName() {
        return cut(setting.baseName(base, year()));
    }

    private String cut(String name) {
        return whole.until() == null ? name : words.text("chart.to_date", name, words.dayOfYear(whole.until()));
    }

    /** {@code … 2020 : Landes, 54,2 % des origines connues (+3,1 points par rapport à 2019)}. */
    private String title() {
        String subject = setting.label(indicator) + " " + setting.name(whole.period());
        if (whole.value() == null) {
            return words.text("chart.level", subject, setting.absence(whole.period(), whole.status()));
        }
        Optional<OriginShare> largest =
                origins.shares().stream().filter(each -> each.share() != null).findFirst();
        return words.text(
                "chart.level", subject, largest.map(this::finding).orElseGet(() -> words.text("origins.none")));
    }

    private String finding(OriginShare largest) {
        String finding = words.text("origins.finding", name(largest), percent(largest.share()));
        return largest.change() == null
                ? finding
                : words.text("origins.since", finding, points(largest.change()), cut(setting.against(base, year())));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (whole.value() != null) {
            String counted = setting.figure(indicator, whole.value());
            notes.add(words.text("origins.known", number(origins.known()), counted));
        }
        if (whole.baseValue() != null) {
            String counted = setting.figure(indicator, whole.baseValue());
            notes.add(words.text("origins.base_known", baseName(), number(origins.baseKnown()), counted));
        }
        if (!whole.reasons().isEmpty()) {
            notes.add(ChartContext.capitalised(words.text(
                    "text.pair",
                    words.code("comparability", whole.comparability().code()),
                    reasons())));
        }
        return notes;
    }

    private String reasons() {
        return whole.reasons().stream()
                .map(code -> ComparabilityReason.valueOf(code.toUpperCase(Locale.ROOT)))
                .map(reason -> reason.text().in(setting.lang()))
                .collect(Collectors.joining(", "));
    }

    private Place place(OriginShare each) {
        boolean apart = !each.kind().isKnown();
        return new Place(
                name(each),
                switch (each.kind()) {
                    case DEPARTEMENT -> Kind.DEPARTEMENT;
                    case COUNTRY -> Kind.COUNTRY;
                    case UNKNOWN, DEFAULT -> Kind.APART;
                },
                apart ? null : Places.of(each.origin()),
                each.value() == null ? 0 : each.value(),
                apart || each.share() == null ? number(each.value()) : percent(each.share()),
                each.change() == null ? null : points(each.change()),
                List.of(
                        number(each.value()),
                        percent(each.share()),
                        number(each.baseValue()),
                        percent(each.baseShare()),
                        each.change() == null ? words.text("page.none") : points(each.change())));
    }

    private String name(OriginShare each) {
        return Objects.requireNonNullElse(labels.get(each.origin()), each.origin());
    }

    private String number(Double value) {
        return value == null ? words.text("page.none") : setting.number(indicator, value);
    }

    private String percent(Double share) {
        return share == null ? words.text("page.none") : setting.numbers().percent(share, 1);
    }

    private String points(double change) {
        return words.text("chart.points", setting.numbers().signed(change, 1));
    }
}
