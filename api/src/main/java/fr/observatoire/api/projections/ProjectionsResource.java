package fr.observatoire.api.projections;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.journal.Announced;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.read.Announcement;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;

/** {@code /projections}: what was announced of each year that ran, when, and what came. */
public final class ProjectionsResource implements Resource<ProjectionsResponse> {

    @Override
    public Query<ProjectionsResponse> read(Request request) {
        Integer year = Request.YEAR.read(request.parameters());
        Page page = Page.read(request.parameters());
        List<String> known =
                request.catalog().indicators().stream().map(Indicator::code).toList();
        return reader -> {
            List<Announcement> announced = reader.announcements(request.office().code()).stream()
                    .filter(each -> known.contains(each.told().indicator()))
                    .filter(each -> year == null || each.told().asOf().getYear() == year)
                    .toList();
            List<ProjectionsResponse.Row> rows = announced.stream()
                    .map(each -> ProjectionsResponse.Row.of(each, outcome(each.told(), request, reader)))
                    .toList();
            return new ProjectionsResponse(
                    reader.snapshot().id(),
                    ProjectionsResponse.Kept.of(rows),
                    note(request),
                    page.cut(rows),
                    page.of(announced.size()));
        };
    }

    /** A network must not take the silence of its loads for offices without a projection. */
    private static String note(Request request) {
        return request.catalog().offices().size() > Announcement.MOST_OFFICES
                ? Words.in(request.language().code()).text("projections.many_offices", Announcement.MOST_OFFICES)
                : null;
    }

    /** The year's result once it is over and known as a whole; else null. */
    private static Double outcome(Announced announced, Request request, WarehouseReader reader) {
        int year = announced.asOf().getYear();
        Observation result = reader.years(request.office().code()).get(new IndicatorYear(announced.indicator(), year));
        boolean known =
                result != null && request.today().getYear() > year && result.status() != ObservationStatus.PARTIAL;
        return known ? result.value() : null;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.YEAR, Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<ProjectionsResponse>> representations() {
        return Representations.ofRows(ProjectionsResponse.class);
    }
}
