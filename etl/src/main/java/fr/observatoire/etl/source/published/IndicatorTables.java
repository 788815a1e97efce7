package fr.observatoire.etl.source.published;

import fr.observatoire.etl.lake.FactRow;
import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One record is an indicator, with a value and a status for each year: columns {@code v2018} and {@code s2018}. Each year
 * becomes a row.
 */
final class IndicatorTables implements Conformer {

    private static final Pattern VALUE_OF_YEAR = Pattern.compile("v\\d{4}");

    private final List<String> years;

    IndicatorTables(FileContext file) {
        this.years = file.columns("v").stream()
                .filter(field -> VALUE_OF_YEAR.matcher(field.name()).matches())
                .map(field -> field.name().substring(1))
                .toList();
    }

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        for (String year : years) {
            Double value = record.number("v" + year);
            String status = record.text("s" + year);
            if (value != null || status != null) {
                FactRow figure = out.figure("published")
                        .date(LocalDate.of(Integer.parseInt(year), 1, 1))
                        .text("indicator", record.text("code"))
                        .text("edition", "main")
                        .value("value", value)
                        .text("status", status)
                        .text("chapter", record.text("chapter"))
                        .text("note", record.text("note"));
                if (value != null) {
                    figure.value("decimals", decimals(value));
                }
            }
        }
    }

    /** Number of printed decimals: a figure agrees with the printed one when it rounds to it. */
    private static double decimals(double value) {
        return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }
}
