package fr.observatoire.api.dashboard;

import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The years that a page can show, and the one it shows: the last with data unless the address asks for another. */
public record Years(Coverage coverage, int shown) {

    public static Years of(Integer asked, WarehouseReader reader, Request request) {
        Coverage coverage = Coverage.of(reader, request);
        return new Years(coverage, asked == null ? coverage.last() : asked);
    }

    /** Whether the office has data of the year before the one shown. */
    boolean hasBefore() {
        return shown > coverage.first();
    }

    /** @param address of the page for a year */
    public List<ScorecardModel.YearLink> links(IntFunction<Links.Address> address) {
        return IntStream.rangeClosed(coverage.first(), coverage.last())
                .mapToObj(year ->
                        new ScorecardModel.YearLink(year, address.apply(year).toString(), year == shown))
                .toList();
    }
}
