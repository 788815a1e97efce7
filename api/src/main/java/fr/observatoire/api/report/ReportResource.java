package fr.observatoire.api.report;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Season;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code /reports/{period}}: the pack of a year, as slides, as pages or as a workbook; of a month or a season of the
 * office a short one, {@code 2026-07} or {@code 2026-high}.
 */
public final class ReportResource implements Resource<Pack> {

    private static final Parameter<String> PERIOD = Parameter.inPath(
                    "period", Map.of("type", "string", "pattern", "^\\d{4}(-.+)?$"))
            .coded("reportPeriod")
            .example("2020");

    private static final Pattern PART = Pattern.compile("(\\d{4})-(?:S-)?(.+)");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    @Override
    public Query<Pack> read(Request request) {
        Matcher part = PART.matcher(request.code());
        if (part.matches()) {
            Period period = period(request, Integer.parseInt(part.group(1)), part.group(2));
            return reader -> PeriodReader.read(request, reader, period);
        }
        int year = request.year();
        return reader -> report(request, reader, year);
    }

    /** @throws Problem 404 with the seasons of the office */
    private static Period period(Request request, int year, String part) {
        if (MONTH.matcher(request.code()).matches()) {
            return Period.parse(request.code());
        }
        List<Season> seasons =
                request.catalog().calendar().seasons(request.office().code());
        return seasons.stream()
                .filter(season -> season.code().equals(part))
                .findFirst()
                .map(season -> season.in(year))
                .orElseThrow(() -> Problem.nothingThere(Words.both(
                        "nothing_there.season",
                        request.code(),
                        seasons.stream()
                                .map(season -> year + "-" + season.code())
                                .collect(Collectors.joining(", ")))));
    }

    private static Report report(Request request, WarehouseReader reader, int year) {
        Coverage covered = Coverage.of(reader, request);
        if (year < covered.first() || year > covered.last()) {
            throw Problem.nothingThere(Words.both("nothing_there.year", year, covered.first(), covered.last()));
        }
        return ReportReader.read(request, reader, year);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PERIOD);
    }

    @Override
    public List<Representation<Pack>> representations() {
        return List.of(
                Representation.of(Format.PPTX, null, (pack, imprint) -> pack.slides()),
                Representation.of(Format.PDF, null, (pack, imprint) -> pack.pages()),
                Representation.of(Format.XLSX, null, (pack, imprint) -> pack.workbook()));
    }
}
