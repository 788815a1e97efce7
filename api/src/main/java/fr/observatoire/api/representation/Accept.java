package fr.observatoire.api.representation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;

/** An {@code Accept} header (RFC 9110, 12.5.1): media ranges with weights; the most specific range that fits a type counts. */
final class Accept {

    /** What most scripts accept, with or without this header. */
    private static final String ANYTHING = "*/*";

    private final List<QualityValue> ranges;

    private Accept(List<QualityValue> ranges) {
        this.ranges = ranges;
    }

    /** Reads a header; no header, or one without a readable range, accepts everything. */
    static Accept parse(String header) {
        List<QualityValue> ranges = QualityValues.of(header).stream()
                .filter(range -> mediaRange(range).matches("[^/]+/[^/]+"))
                .toList();
        return new Accept(ranges.isEmpty() ? QualityValues.of(ANYTHING) : ranges);
    }

    /** The format that the client prefers; if several are equal, the first one of the resource. */
    Optional<Format> best(List<Format> available) {
        return available.stream()
                .filter(format -> weight(format) > 0)
                .max(Comparator.comparingDouble(this::weight)
                        .thenComparing(available::indexOf, Comparator.reverseOrder()));
    }

    private double weight(Format format) {
        return ranges.stream()
                .filter(range -> fits(mediaRange(range), format.mediaType()))
                .max(Comparator.comparingInt(
                        range -> QuotedQualityCSV.MOST_SPECIFIC_MIME_ORDERING.applyAsInt(range.getValue())))
                .map(QualityValue::getWeight)
                .orElse(0.0);
    }

    private static boolean fits(String range, String mediaType) {
        return range.equals(ANYTHING)
                || range.equals(mediaType)
                || range.endsWith("/*") && mediaType.startsWith(range.substring(0, range.length() - 1));
    }

    /** The type without parameters, because our types have none. */
    private static String mediaRange(QualityValue range) {
        return range.getValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
