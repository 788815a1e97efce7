package fr.observatoire.cli.week;

import fr.observatoire.api.access.Scope;
import fr.observatoire.api.attainment.YearResults;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.read.Refusal;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the offices of a home stand: late sources, refused rows, targets that are passed or at risk. */
final class States {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Home home;
    private final Catalog catalog;
    private final LocalDate today;
    private final List<Finding> found = new ArrayList<>();
    private boolean late;

    States(Home home, Catalog catalog, LocalDate today) {
        this.home = home;
        this.catalog = catalog;
        this.today = today;
    }

    /** Whether a source is late, said before or not. */
    boolean isLate() {
        return late;
    }

    /** @throws fr.observatoire.warehouse.store.NoSnapshotException when nothing was ever loaded */
    List<Finding> read() {
        try (WarehouseReader head = WarehouseReader.openHead(home, catalog)) {
            catalog.offices().forEach(office -> sources(office, head));
        }
        if (home.current().isPresent()) {
            try (WarehouseReader live = WarehouseReader.open(home, catalog)) {
                catalog.offices().forEach(office -> targets(office, live));
            }
        }
        return List.copyOf(found);
    }

    private void sources(Office office, WarehouseReader head) {
        for (SourceStatus source : head.sources(office.code(), today)) {
            if (source.stale()) {
                late = true;
                // The day is part of the key: late again after an export that came in between is news.
                add(
                        office,
                        "late/" + source.source() + "/" + source.freshUntil(),
                        "week.late",
                        catalog.source(source.source()).title(),
                        DAY.format(source.freshUntil()));
            }
        }
        refusals(office, head);
    }

    private void refusals(Office office, WarehouseReader head) {
        Map<String, List<Refusal>> open = head.refusals(office.code(), null, Integer.MAX_VALUE, 0).stream()
                .filter(refusal -> refusal.closedBy() == null)
                .collect(Collectors.groupingBy(Refusal::path, TreeMap::new, Collectors.toList()));
        open.forEach((path, rows) -> {
            Instant last = rows.stream()
                    .map(Refusal::refusedAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
            long lines = rows.stream().map(Refusal::line).distinct().count();
            add(office, "rows/" + path + "/" + last, lines == 1 ? "week.row" : "week.rows", path, lines);
        });
    }

    /** Also of the year that ended last month: its last exports come now. */
    private void targets(Office office, WarehouseReader live) {
        int year = today.getYear();
        Results french = new Results(office, live, Language.FR);
        Results english = new Results(office, live, Language.EN);
        for (int each = today.minusMonths(1).getYear(); each <= year; each++) {
            for (AttainmentRow row : french.rows(each)) {
                boolean passed = row.status() == Status.ATTAINED || row.status() == Status.ALREADY_ATTAINED;
                if (passed || row.status() == Status.AT_RISK || row.status() == Status.OUT_OF_REACH) {
                    String code = passed ? "passed" : "at_risk";
                    add(
                            office,
                            "target/" + each + "/" + row.indicator() + "/" + code,
                            passed ? "week.passed" : "week.at_risk",
                            catalog.chosenBy(office.code())
                                    .indicator(row.indicator())
                                    .label(),
                            String.valueOf(each),
                            new Text(french.told(row, passed), english.told(row, passed)));
                }
            }
        }
    }

    /** The notice is headed by the home office; what concerns another one names it. */
    private void add(Office office, String key, String code, Object... arguments) {
        Text text = WeekTexts.text(code, arguments);
        found.add(Finding.state(
                office.code() + "/" + key,
                office.code().equals(catalog.homeOffice().code())
                        ? text
                        : WeekTexts.text("week.of", office.name(), text)));
    }

    /** The results of an office's years, and how they are told in one language. */
    private final class Results {

        private final Request request;
        private final WarehouseReader reader;
        private final ChartContext setting;

        Results(Office office, WarehouseReader reader, Language language) {
            this.reader = reader;
            this.request = Request.read(
                    new Parameters(Map.of(Request.OFFICE.name(), office.code())),
                    catalog,
                    language,
                    Scope.NETWORK,
                    null,
                    today);
            this.setting = request.setting(reader);
        }

        List<AttainmentRow> rows(int year) {
            return new YearResults(request, reader).rows(request.catalog().indicators(), year);
        }

        /** What was reached of which target; of one at risk, the verdict that the pages give. */
        String told(AttainmentRow row, boolean passed) {
            Indicator indicator = request.catalog().indicator(row.indicator());
            if (passed) {
                return setting.figure(indicator, row.result().value());
            }
            // What must not be gone beyond has no threshold: its own words say the figure.
            String target = row.threshold() == null ? row.target().text() : setting.figure(indicator, row.threshold());
            return target + setting.words().text("text.separator") + setting.verdict(row);
        }
    }
}
