package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.Calendar.SchoolHoliday;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the tables of {@code calendars}. */
final class CalendarTables {

    private static final List<String> TABLES = List.of("closures", "seasons", "crises", "breaks", "school-holidays");
    private static final List<String> CRISIS_KINDS =
            Stream.of(Crisis.Kind.values()).map(Crisis.Kind::code).toList();
    private static final List<String> CLOSURE_REASONS = List.of("covid", "works", "staff", "other");
    private static final List<String> ZONES = List.of("A", "B", "C", "AB", "AC", "BC", "ABC");
    private static final List<String> BREAK_KINDS = Stream.of(
                    Break.Kind.TOOL, Break.Kind.DEFINITION, Break.Kind.TERRITORY)
            .map(Break.Kind::code)
            .toList();

    private final ModelFiles files;
    private final List<String> offices;
    private final List<Map<String, String>> places;
    private final Collection<Indicator> indicators;
    private final List<String> reasons;

    /**
     * @param places rows of {@code dim_place}
     * @param ownReasons of closures, besides those of the program
     */
    CalendarTables(
            ModelFiles files,
            Map<String, Office> offices,
            List<Map<String, String>> places,
            Map<String, Indicator> indicators,
            List<String> ownReasons) {
        this.files = files;
        this.places = places;
        this.offices = List.copyOf(offices.keySet());
        this.indicators = indicators.values();
        this.reasons = Stream.concat(CLOSURE_REASONS.stream(), ownReasons.stream())
                .distinct()
                .toList();
    }

    /**
     * @param derived breaks that follow from the rest of the model; when a break is declared too, the declared text is
     *     kept
     */
    Calendar read(List<Break> derived) {
        files.requireParts("calendars", TABLES);
        return new Calendar(
                unique(
                                rows(
                                        "crises",
                                        "office",
                                        "code",
                                        "label_fr",
                                        "label_en",
                                        "from",
                                        "to",
                                        "kind",
                                        "source_fr",
                                        "source_en"),
                                "code")
                        .map(this::crisis)
                        .sorted(Comparator.comparing(Crisis::from))
                        .toList(),
                unique(rows("seasons", "office", "season", "label_fr", "label_en", "from", "to"), "office", "season")
                        .map(this::season)
                        .toList(),
                rows("closures", "office", "place", "from", "to", "reason", "text_fr", "text_en")
                        .map(this::closure)
                        .sorted(Comparator.comparing(Closure::from))
                        .toList(),
                rows("school-holidays", "zones", "name", "from", "to")
                        .flatMap(this::schoolHolidays)
                        .sorted(Comparator.comparing(SchoolHoliday::from))
                        .toList(),
                breaks(derived));
    }

    private List<Break> breaks(List<Break> derived) {
        List<Break> declared = rows("breaks", "office", "indicator", "family", "date", "kind", "text_fr", "text_en")
                .map(this::seriesBreak)
                .toList();
        Stream<Break> others =
                derived.stream().filter(one -> declared.stream().noneMatch(other -> saysTheSame(other, one)));
        return Stream.concat(declared.stream(), others)
                .sorted(Comparator.comparing(Break::date))
                .toList();
    }

    private static boolean saysTheSame(Break declared, Break derived) {
        return declared.date().equals(derived.date())
                && declared.kind() == derived.kind()
                && (declared.office() == null || declared.office().equals(derived.office()))
                && (declared.family() == null || declared.family().equals(derived.family()));
    }

    private Stream<ModelRow> rows(String table, String... columns) {
        return files.parts("calendars", table).stream().flatMap(file -> ModelRow.read(file, columns).stream());
    }

    private static Stream<ModelRow> unique(Stream<ModelRow> rows, String... key) {
        List<ModelRow> all = rows.toList();
        ModelRow.requireUnique(all, key);
        return all.stream();
    }

    private Crisis crisis(ModelRow row) {
        return new Crisis(
                officeOrAll(row),
                row.text("code"),
                row.bilingual("label"),
                row.date("from"),
                lastDay(row),
                Crisis.Kind.valueOf(row.oneOf("kind", CRISIS_KINDS).toUpperCase(Locale.ROOT)),
                row.bilingual("source"));
    }

    private Season season(ModelRow row) {
        return new Season(
                row.oneOf("office", offices),
                row.text("season"),
                row.bilingual("label"),
                row.dayOfYear("from"),
                row.dayOfYear("to"));
    }

    private Closure closure(ModelRow row) {
        String office = row.oneOf("office", offices);
        return new Closure(
                office,
                row.oneOf("place", placesOf(office)),
                row.date("from"),
                lastDay(row),
                row.oneOf("reason", reasons),
                row.bilingual("text"));
    }

    private List<String> placesOf(String office) {
        return places.stream()
                .filter(place -> office.equals(place.get("office")))
                .map(place -> place.get("place"))
                .toList();
    }

    /** One holiday for each zone that the row names: most holidays are the same in all three zones. */
    private Stream<SchoolHoliday> schoolHolidays(ModelRow row) {
        return Stream.of(row.oneOf("zones", ZONES).split(""))
                .map(zone -> new SchoolHoliday(zone, row.text("name"), row.date("from"), lastDay(row)));
    }

    private Break seriesBreak(ModelRow row) {
        return new Break(
                officeOrAll(row),
                known(row, "indicator", Indicator::code),
                known(row, "family", Indicator::family),
                row.date("date"),
                Break.Kind.valueOf(row.oneOf("kind", BREAK_KINDS).toUpperCase(Locale.ROOT)),
                row.bilingual("text"));
    }

    private String officeOrAll(ModelRow row) {
        return row.optional("office") == null ? null : row.oneOf("office", offices);
    }

    /** The cell: empty, or a value that at least one indicator has. */
    private String known(ModelRow row, String column, Function<Indicator, String> property) {
        return row.optional(column) == null
                ? null
                : row.oneOf(
                        column,
                        indicators.stream().map(property).distinct().sorted().toList());
    }

    private static LocalDate lastDay(ModelRow row) {
        LocalDate last = row.date("to");
        if (last.isBefore(row.date("from"))) {
            throw row.wrong("to", "expected.last_day");
        }
        return last;
    }
}
