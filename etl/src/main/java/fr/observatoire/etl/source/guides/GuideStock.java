package fr.observatoire.etl.source.guides;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One record is a movement of a guide's stock. When fewer copies than the threshold are left, the guide must be ordered
 * again.
 */
final class GuideStock implements Conformer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        out.figure("guide_stock")
                .date(record.date("date"))
                .member("guide", Slug.of(record.text("guide")), record.text("guide"))
                .text("movement", record.text("mouvement"))
                .value("quantity", record.number("quantite"))
                .value("alert_threshold", record.number("seuil_alerte"));
    }

    @Override
    public void review(List<CheckedRecord> records, Consumer<Text> warnings) {
        Map<String, Level> levels = new LinkedHashMap<>();
        records.stream()
                .sorted(Comparator.comparing((CheckedRecord record) -> record.date("date"))
                        .thenComparing(record -> record.text("mouvement").equals("inventory")))
                .forEach(record -> levels.computeIfAbsent(record.text("guide"), guide -> new Level())
                        .move(record));
        levels.forEach((guide, level) -> {
            if (level.isLow()) {
                warnings.accept(EtlTexts.text("guides.low", guide, DAY.format(level.day), level.left, level.threshold));
            }
        });
    }

    /** The stock of a guide: the last count on the shelf, plus what came and minus what went since then. */
    private static final class Level {

        private LocalDate day;
        private Double left;
        private Double threshold;

        void move(CheckedRecord record) {
            double quantity = record.number("quantite");
            day = record.date("date");
            threshold = record.number("seuil_alerte") == null ? threshold : record.number("seuil_alerte");
            switch (record.text("mouvement")) {
                case "inventory" -> left = quantity;
                case "received" -> left = left == null ? null : left + quantity;
                default -> left = left == null ? null : left - quantity;
            }
        }

        /** Without a count the stock is unknown. */
        boolean isLow() {
            return left != null && threshold != null && left < threshold;
        }
    }
}
