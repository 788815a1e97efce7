package fr.observatoire.api.season;

import fr.observatoire.api.chart.mapping.season.SeasonCharts;
import fr.observatoire.api.comparison.ComparedYear;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.pace.YearCourse;
import java.util.List;

/** {@code /indicators/{code}/season-to-date}: the sums since 1 January, day by day, beside the same dates of other years. */
public final class SeasonResource implements Resource<Pictured<SeasonResponse>> {

    private static final Parameter<String> BASE =
            Parameter.text("base").coded("seasonBase").example("2019");

    @Override
    public Query<Pictured<SeasonResponse>> read(Request request) {
        Indicator indicator = request.indicator();
        Integer asked = Request.YEAR.read(request.parameters());
        String text = BASE.read(request.parameters());
        Base base = text == null ? null : ComparedYear.parse(text);
        return reader -> {
            int year = Coverage.yearOrLast(asked, reader, request);
            if (base != null) {
                new ComparedYear(year, base).checked();
            }
            YearCourse course = request.courses(reader).course(indicator, year, base);
            return new Pictured<>(
                    SeasonResponse.of(course, indicator, request, reader),
                    () -> SeasonCharts.of(request.setting(reader), indicator, course));
        };
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, Request.YEAR, BASE);
    }

    @Override
    public List<Representation<Pictured<SeasonResponse>>> representations() {
        return Representations.ofPicture(SeasonResponse.class);
    }
}
