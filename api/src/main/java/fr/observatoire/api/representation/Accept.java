package fr.observatoire.api.representation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An {@code Accept} header (RFC 9110, 12.5.1): media ranges with weights; the most specific range that fits a type counts. */
final class Accept {

    private record Range(String type, String subtype, double weight) {

        boolean fits(String mediaType) {
            String[] parts = mediaType.split("/", 2);
            return (type.equals("*") || type.equals(parts[0])) && (subtype.equals("*") || subtype.equals(parts[1]));
        }

        int specificity() {
            return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
        }
    }

    /** What most scripts ask for, in so many words or without any. */
    private static final List<Range> ANYTHING = List.of(new Range("*", "*", 1));

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Reads a header; none, or one without a readable range, accepts everything. */
    static Accept parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part :
                header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(",")) {
            range(part).ifPresent(ranges::add);
        }
        return new Accept(ranges.isEmpty() ? ANYTHING : ranges);
    }

    /** The format that the client likes best; between equals, the one that the resource names first. */
    Optional<Format> best(List<Format> available) {
        if (ranges.equals(ANYTHING)) {
            return available.stream().findFirst();
        }
        return available.stream()
                .filter(format -> weight(format) > 0)
                .max(Comparator.comparingDouble(this::weight)
                        .thenComparing(available::indexOf, Comparator.reverseOrder()));
    }

    private double weight(Format format) {
        return ranges.stream()
                .filter(range -> range.fits(format.mediaType()))
                .max(Comparator.comparingInt(Range::specificity))
                .map(Range::weight)
                .orElse(0.0);
    }

    private static Optional<Range> range(String part) {
        String[] pieces = part.trim().split("\\s*;\\s*");
        String[] type = pieces[0].split("/", -1);
        if (type.length != 2 || type[0].isBlank() || type[1].isBlank()) {
            return Optional.empty();
        }
        double weight = 1;
        for (int i = 1; i < pieces.length; i++) {
            if (pieces[i].matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                weight = Double.parseDouble(pieces[i].substring(2));
            }
        }
        return Optional.of(new Range(type[0], type[1], weight));
    }
}
