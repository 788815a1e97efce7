package fr.observatoire.warehouse.catalog;

import java.util.List;
import java.util.Map;

/** Reads {@code model/targets/*.csv}: one row per office, indicator and time of validity. */
final class TargetTable {

    private static final String[] COLUMNS = {"office", "indicator", "rule", "value", "text", "valid_from", "valid_to"};

    private final ModelFiles files;
    private final List<String> offices;
    private final List<String> indicators;

    TargetTable(ModelFiles files, Map<String, Office> offices, Map<String, Indicator> indicators) {
        this.files = files;
        this.offices = List.copyOf(offices.keySet());
        this.indicators = List.copyOf(indicators.keySet());
    }

    List<Target> read() {
        return files.in("targets").stream()
                .flatMap(file -> ModelRow.read(file, COLUMNS).stream())
                .map(this::target)
                .toList();
    }

    private Target target(ModelRow row) {
        return new Target(
                row.oneOf("office", offices),
                row.oneOf("indicator", indicators),
                new TypedTarget(TargetRule.NONE, null, null, null, row.cells().get("text")),
                row.date("valid_from"),
                row.date("valid_to", Target.STANDING));
    }
}
