package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.read.Refusal;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Warning;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /sources}: what the office has delivered, how fresh it is, the warnings, and every refused row. */
final class SourcesPage implements Page {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String SOURCE = "source";
    private static final String FROM = "debut";
    private static final String ALL = "toutes";

    /** The sources with a page of their own, beside the indicators. */
    private static final Map<String, String> PAGES =
            Map.of("insee", "/contexte", "guides", "/stocks", "partners", "/adhesions");

    private static final int ROWS = 50;
    private static final int LAST = 1_000_000;

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        List<String> names =
                request.catalog().sources().stream().map(SourceContract::name).toList();
        String chosen = request.parameters()
                .choice(SOURCE, Stream.concat(Stream.of(ALL), names.stream()).toList(), ALL);
        int from = request.parameters().integer(FROM, 0, LAST, 0);
        return reader -> {
            Words words = Words.in(request.language().code());
            SourcesModel model = new Answer(request, links, reader, words, chosen, from).model();
            return new View("sources", words.text("sources.title"), model);
        };
    }

    /** One question to one snapshot. */
    private record Answer(Request request, Links links, WarehouseReader reader, Words words, String chosen, int from) {

        SourcesModel model() {
            // One row more than is shown is read, to know whether there are further ones.
            List<Refusal> found =
                    reader.refusals(request.office().code(), chosen.equals(ALL) ? null : chosen, ROWS + 1, from);
            List<Refusal> shown = found.subList(0, Math.min(ROWS, found.size()));
            // An indicator that the catalogue has no more is shown nowhere.
            List<ChangedFigure> changed = reader.changedFigures(request.office().code()).stream()
                    .filter(figure -> request.catalog().indicators().stream()
                            .anyMatch(each -> each.code().equals(figure.indicator())))
                    .toList();
            List<ScorecardModel.Hidden> hidden = new ArrayList<>();
            links.kept().forEach((name, value) -> hidden.add(new ScorecardModel.Hidden(name, value)));
            return new SourcesModel(
                    reader.sources(request.office().code(), request.today()).stream()
                            .sorted(Comparator.comparing(status -> title(status.source()), alphabet()))
                            .map(this::source)
                            .toList(),
                    filter(),
                    hidden,
                    reader.warnings(request.office().code(), true, ROWS, 0).stream()
                            .map(this::warning)
                            .toList(),
                    changed.stream().limit(ROWS).map(this::change).toList(),
                    changed.size() <= ROWS ? null : words.text("sources.more_changes", number(changed.size() - ROWS)),
                    shown.stream().map(this::refused).toList(),
                    shown.isEmpty() ? null : words.text("sources.page", from + 1, from + shown.size()),
                    from == 0 ? null : here(Math.max(0, from - ROWS)),
                    found.size() > ROWS ? here(from + ROWS) : null);
        }

        private String here(int first) {
            return links.to("/sources")
                            .with(SOURCE, chosen.equals(ALL) ? null : chosen)
                            .with(FROM, first == 0 ? null : first)
                    + "#refus";
        }

        private ScorecardModel.Filter filter() {
            List<ScorecardModel.Option> options = new ArrayList<>();
            options.add(new ScorecardModel.Option(ALL, words.text("sources.all"), chosen.equals(ALL)));
            request.catalog().sources().stream()
                    .sorted(Comparator.comparing(source -> request.in(source.title()), alphabet()))
                    .forEach(source -> options.add(new ScorecardModel.Option(
                            source.name(),
                            request.in(source.title()),
                            source.name().equals(chosen))));
            return new ScorecardModel.Filter(SOURCE, words.text("sources.source"), options);
        }

        private SourcesModel.Source source(SourceStatus status) {
            boolean never = status.lastLoad() == null;
            String state = never ? "never" : status.stale() ? "stale" : "fresh";
            return new SourcesModel.Source(
                    status.source(),
                    title(status.source()),
                    page(status.source()),
                    never ? "unknown" : status.stale() ? "progress" : "check",
                    words.text("sources." + state),
                    never ? null : words.shortDate(day(status.lastLoad())),
                    number(status.files()),
                    status.refusedFiles() == 0
                            ? null
                            : words.text("sources.files_refused", number(status.refusedFiles())),
                    number(status.rowsRead()),
                    number(status.rowsLoaded()),
                    number(status.rowsRefused()),
                    status.rowsRefused() == 0 ? null : links.to("/sources").with(SOURCE, status.source()) + "#refus",
                    number(status.rowsDuplicate()),
                    covers(status),
                    date(status.freshUntil()));
        }

        private String page(String source) {
            return PAGES.containsKey(source) ? links.to(PAGES.get(source)).toString() : null;
        }

        /** In the order of the reader's language: "Écoute client" is sorted under E. */
        private Collator alphabet() {
            return Collator.getInstance(Numbers.locale(words.lang()));
        }

        private String title(String source) {
            return request.in(request.catalog().source(source).title());
        }

        private String covers(SourceStatus status) {
            return status.coversFrom() == null
                    ? null
                    : words.text(
                            "sources.period", words.shortDate(status.coversFrom()), words.shortDate(status.coversTo()));
        }

        private String date(LocalDate day) {
            return day == null ? null : words.shortDate(day);
        }

        private static LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, ZONE);
        }

        private String number(long count) {
            return Numbers.in(words.lang()).number(count, 0);
        }

        private SourcesModel.ChangeRow change(ChangedFigure figure) {
            Indicator indicator = request.catalog().indicator(figure.indicator());
            ChartContext setting = request.setting(reader);
            int year = figure.period().start().getYear();
            return new SourcesModel.ChangeRow(
                    setting.label(indicator),
                    links.indicator(indicator.code(), year).toString(),
                    setting.name(figure.period()),
                    setting.number(indicator, figure.before()),
                    figure.after() == null
                            ? words.text("sources.withdrawn")
                            : setting.number(indicator, figure.after()),
                    figure.path());
        }

        private SourcesModel.WarningRow warning(Warning warning) {
            String place = warning.line() == null ? warning.path() : warning.path() + ":" + warning.line();
            return new SourcesModel.WarningRow(
                    warning.id(), title(warning.source()), place, request.in(warning.text()));
        }

        private SourcesModel.RefusedRow refused(Refusal refusal) {
            return new SourcesModel.RefusedRow(
                    title(refusal.source()),
                    refusal.path(),
                    refusal.line(),
                    refusal.field(),
                    refusal.raw(),
                    request.in(refusal.reason()),
                    refusal.closedBy());
        }
    }
}
