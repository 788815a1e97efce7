package fr.observatoire.api.dashboard.explore;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.dashboard.DownloadsModel.File;
import fr.observatoire.api.dashboard.Page;
import fr.observatoire.api.dashboard.ScorecardModel.Hidden;
import fr.observatoire.api.dashboard.explore.ExploreModel.Answer;
import fr.observatoire.api.dashboard.explore.ExploreModel.Refusal;
import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.HtmlTable;
import fr.observatoire.api.representation.Imprint;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.series.SeriesResource;
import fr.observatoire.api.text.Words;
import fr.observatoire.api.yearoveryear.YearOverYearResource;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code /explorer}: a question that the reader puts together, with the picture, the table and the files that the API
 * answers it with.
 */
public final class ExplorePage implements Page {

    public static final String PATH = "/explorer";

    private static final int MOST_ROWS = 60;

    private final boolean keyed;

    /** @param keyed whether the server demands a key from programs */
    public ExplorePage(boolean keyed) {
        this.keyed = keyed;
    }

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Question asked = Question.read(request);
        return reader -> {
            Coverage coverage = Coverage.of(reader, request);
            Exploration exploration = new Exploration(request, links, asked.within(coverage), coverage, reader, keyed);
            return new View("explore", exploration.words().text("explore.title"), exploration.model());
        };
    }

    /** One question to one snapshot. */
    private record Exploration(
            Request request, Links links, Question question, Coverage coverage, WarehouseReader reader, boolean keyed) {

        Words words() {
            return Words.in(request.language().code());
        }

        ExploreModel model() {
            List<Hidden> hidden = new ArrayList<>();
            links.kept().forEach((name, value) -> hidden.add(new Hidden(name, value)));
            hidden.removeIf(each -> each.name().equals(ChosenBase.NAME));
            Optional<Refusal> refusal = new Refusals(question, coverage, request.setting(reader), links).find();
            Answer answer = null;
            if (refusal.isEmpty()) {
                try {
                    answer = answer();
                } catch (Problem problem) {
                    String detail = problem.body(words().lang()).get("detail").toString();
                    refusal = Optional.of(new Refusal(detail, List.of()));
                }
            }
            return new ExploreModel(
                    hidden, new Choices(question, coverage, request, reader).all(), refusal.orElse(null), answer);
        }

        private Answer answer() {
            Pictured<? extends Table.Source> found =
                    question.base() == null ? ask(new SeriesResource()) : ask(new YearOverYearResource());
            ChartSpec figure = found.figure().get();
            HtmlTable table = new HtmlTable(
                    // Both are the same in every row, and said elsewhere on the page.
                    found.response().table().without("indicator").without("synthetic_days"),
                    new Imprint(
                            request.office(),
                            reader.snapshot(),
                            request.language(),
                            resource().as("html").toString()));
            int rows = table.rows().size();
            return new Answer(
                    question.base() == null || question.from().equals(question.to())
                            ? null
                            : words().text("explore.one_year", question.to()),
                    figure.isEmpty() ? null : Illustration.sized(figure, picture(), width(), height()),
                    figure.isEmpty() ? ChartText.of(figure).sentence() : null,
                    table,
                    table.rows().subList(0, Math.min(rows, MOST_ROWS)),
                    rows <= MOST_ROWS ? null : words().text("explore.more_rows", rows - MOST_ROWS),
                    files(figure.isEmpty()),
                    curl(),
                    keyed);
        }

        /** The resource itself reads the parameters of its address, and answers as it does to any client. */
        private <R> R ask(Resource<R> resource) {
            return resource.read(request.about(
                            question.indicator().code(), resource().parameters()))
                    .answer(reader);
        }

        private Links.Address resource() {
            return question.resource(links);
        }

        private int width() {
            return question.size().width();
        }

        private int height() {
            return question.size().height();
        }

        private Links.Address picture() {
            return question.size() == PictureSize.USUAL
                    ? resource()
                    : resource().with("width", width()).with("height", height());
        }

        private List<File> files(boolean empty) {
            Stream<File> tables = Stream.of(
                    file("xlsx", resource().as("xlsx")),
                    file("sheet", resource().as("csv").with("profile", "fr")),
                    file("csv", resource().as("csv")),
                    file("json", resource().as("json")));
            Stream<File> pictures = empty
                    ? Stream.of()
                    : Stream.of("png", "svg", "pdf")
                            .map(format -> file(format, picture().as(format)));
            return Stream.concat(pictures, tables).toList();
        }

        private File file(String format, Links.Address address) {
            return new File(words().text("downloads.format." + format), address.toString());
        }

        /** In quotes that every shell knows; an address holds no sign that has a meaning within them. */
        private String curl() {
            String key = keyed ? "-H \"Authorization: Bearer " + words().text("explore.key") + "\" " : "";
            return "curl " + key + '"' + links.server() + resource().as("json") + '"';
        }
    }
}
