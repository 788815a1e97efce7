package fr.observatoire.api.pace;

import fr.observatoire.api.chart.mapping.PaceCharts;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.pace.YearToDate;
import java.util.List;

/** {@code /indicators/{code}/pace}: where a year stands that runs, and what it is likely to come to. */
public final class PaceResource implements Resource<Pictured<PaceResponse>> {

    @Override
    public Query<Pictured<PaceResponse>> read(Request request) {
        Indicator indicator = request.indicator();
        Integer year = Request.YEAR.read(request.parameters());
        return reader -> {
            YearToDate course = request.paces(reader).yearToDate(indicator, Coverage.yearOrLast(year, reader, request));
            return new Pictured<>(
                    PaceResponse.of(course, indicator, request, reader),
                    () -> PaceCharts.of(request.setting(reader), indicator, course));
        };
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, Request.YEAR);
    }

    @Override
    public List<Representation<Pictured<PaceResponse>>> representations() {
        return Representations.ofPicture(PaceResponse.class);
    }
}
