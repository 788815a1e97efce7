package fr.observatoire.api.network;

import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.secrecy.FigureClass;
import fr.observatoire.warehouse.secrecy.PeerSecrecy;
import fr.observatoire.warehouse.secrecy.PeerSecrecy.Told;
import fr.observatoire.warehouse.secrecy.ToldClass;
import fr.observatoire.warehouse.secrecy.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code /indicators/{code}/network}: one indicator and year across the offices. The network sees every office; an
 * office sees itself and what {@link PeerSecrecy} tells of its peers. Only years, no breakdown and no filter, because each
 * would be one more statement about the same figures.
 */
public final class NetworkResource implements Resource<NetworkResponse> {

    @Override
    public Query<NetworkResponse> read(Request request) {
        Indicator indicator = request.indicator();
        Integer year = Request.YEAR.read(request.parameters());
        if (!indicator.grains().contains(Grain.YEAR)) {
            throw Problem.badValue(
                    Request.CODE.name(),
                    indicator.code(),
                    indicator.grains().stream().map(Grain::code).toList());
        }
        return reader -> answer(request, indicator, Coverage.yearOrLast(year, reader, request), reader);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CODE, Request.YEAR);
    }

    @Override
    public List<Representation<NetworkResponse>> representations() {
        return Representations.ofRows(NetworkResponse.class);
    }

    private static NetworkResponse answer(Request request, Indicator indicator, int year, WarehouseReader reader) {
        Map<String, Observation> figures = figures(request, indicator, year, reader);
        Optional<Withheld> always = withheldFromAll(indicator, year, reader);
        Map<String, FigureClass> told = told(indicator, year, reader);
        return new NetworkResponse(
                IndicatorReference.of(indicator, request),
                year,
                reader.snapshot().id(),
                request.catalog().offices().stream()
                        .filter(office -> request.scope().mayRead(office.code()))
                        .map(office -> NetworkResponse.Row.of(
                                office,
                                figures.get(office.code()),
                                always.map(Told::withheld)
                                        .orElseGet(() -> new PeerSecrecy(ofItsKind(office, request, figures), told)
                                                .to(office.code()))))
                        .toList());
    }

    /** A year counts as over by the day of the snapshot, so that an answer of an earlier day stays what it was. */
    private static Optional<Withheld> withheldFromAll(Indicator indicator, int year, WarehouseReader reader) {
        // A mean of rates is no rate, and beside its two sums a rate says a second thing about them.
        if (indicator.derivation() != null || indicator.denominator() != null) {
            return Optional.of(Withheld.DERIVED);
        }
        return year < reader.runningYear() ? Optional.empty() : Optional.of(Withheld.YEAR_RUNNING);
    }

    private static Map<String, FigureClass> told(Indicator indicator, int year, WarehouseReader reader) {
        return reader.toldClasses().stream()
                .filter(each -> each.indicator().equals(indicator.code()) && each.year() == year)
                .collect(Collectors.toMap(ToldClass::office, ToldClass::told));
    }

    /**
     * The figures of the real offices, or of those whose days are generated: offices of the two kinds are never peers
     * of each other.
     */
    private static Map<String, Double> ofItsKind(Office kind, Request request, Map<String, Observation> figures) {
        Map<String, Double> values = new TreeMap<>();
        for (Office office : request.catalog().offices()) {
            Observation figure = figures.get(office.code());
            if (office.synthetic() == kind.synthetic() && PeerSecrecy.counts(figure)) {
                values.put(office.code(), figure.value());
            }
        }
        return values;
    }

    private static Map<String, Observation> figures(
            Request request, Indicator indicator, int year, WarehouseReader reader) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, 12, 31);
        Map<String, Observation> figures = new TreeMap<>();
        for (Office office : request.catalog().offices()) {
            figures.put(
                    office.code(),
                    reader.series(new SeriesRequest(office.code(), indicator.code(), Grain.YEAR, from, to, null))
                            .get(0));
        }
        return figures;
    }
}
