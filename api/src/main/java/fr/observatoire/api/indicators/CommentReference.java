package fr.observatoire.api.indicators;

import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.comment.Comment;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the office says of one of the figures of an answer, in its own words.
 *
 * @param indicator code
 * @param period {@code 2026-07}
 */
public record CommentReference(String indicator, String period, String text) {

    /** Those of figures of at least a grain, from a day to a day; null when there are none. */
    public static List<CommentReference> of(
            Request request, Indicator indicator, Grain grain, LocalDate from, LocalDate to) {
        return listed(all(request).filter(comment -> comment.concerns(indicator.code(), grain, from, to)));
    }

    /** Those of figures of at least a grain, of some years; null when there are none. */
    public static List<CommentReference> of(
            Request request, List<Indicator> indicators, Grain grain, Stream<Integer> years) {
        return listed(
                years.map(Period::year).flatMap(year -> indicators.stream().flatMap(indicator -> all(request)
                        .filter(comment -> comment.concerns(indicator.code(), grain, year.start(), year.end())))));
    }

    private static Stream<Comment> all(Request request) {
        return request
                .catalog()
                .comments(request.office().code(), request.language().code())
                .stream();
    }

    private static List<CommentReference> listed(Stream<Comment> comments) {
        List<CommentReference> found = comments.map(each ->
                        new CommentReference(each.indicator(), each.period().code(), each.text()))
                .toList();
        return found.isEmpty() ? null : found;
    }

    /** In one line, for the forms that are tables; null for none. */
    public static String told(List<CommentReference> comments) {
        return comments == null
                ? null
                : comments.stream()
                        .map(each -> each.indicator() + " " + each.period() + ": " + each.text())
                        .collect(Collectors.joining(" · "));
    }
}
