package fr.observatoire.api.representation;

import fr.observatoire.api.http.QualityValues;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;

/** An {@code Accept} header (RFC 9110, 12.5.1): media ranges with weights; the most specific range that fits a type counts. */
final class Accept {

    /** What most scripts accept, with or without this header. */
    private static final Range ANYTHING = new Range("*/*", 1, 0);

    /**
     * A media range.
     *
     * @param type without parameters, because our types have none
     * @param specific the higher, the fewer types it fits
     */
    private record Range(String type, double weight, int specific) {

        static Range of(QualityValue value) {
            String whole = value.getValue();
            int parameters = whole.indexOf(';');
            String type = parameters < 0 ? whole : whole.substring(0, parameters);
            return new Range(
                    type.strip().toLowerCase(Locale.ROOT),
                    value.getWeight(),
                    QuotedQualityCSV.MOST_SPECIFIC_MIME_ORDERING.applyAsInt(whole));
        }

        boolean isMediaRange() {
            int slash = type.indexOf('/');
            return slash > 0 && slash == type.lastIndexOf('/') && slash < type.length() - 1;
        }

        boolean fits(String mediaType) {
            return type.equals(ANYTHING.type)
                    || type.equals(mediaType)
                    || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
        }
    }

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads a header; no header, or one without a readable range, accepts everything. */
    static Accept parse(String header) {
        List<Range> ranges = QualityValues.of(header).stream()
                .map(Range::of)
                .filter(Range::isMediaRange)
                .toList();
        return new Accept(ranges.isEmpty() ? List.of(ANYTHING) : ranges);
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
                .filter(range -> range.fits(format.mediaType()))
                .max(Comparator.comparingInt(Range::specific))
                .map(Range::weight)
                .orElse(0.0);
    }
}
