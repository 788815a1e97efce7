package fr.observatoire.api.dashboard.membership;

import fr.observatoire.api.dashboard.Page;
import fr.observatoire.api.dashboard.ScorecardModel.YearLink;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.membership.MembershipReader;
import fr.observatoire.warehouse.read.membership.Renewal;
import fr.observatoire.warehouse.read.membership.Renewal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code /adhesions}: who of the members of the year before renewed, by commune and without a name. */
public final class MembershipsPage implements Page {

    public static final String PATH = "/adhesions";

    private static final String YEAR = "annee";
    private static final String SOURCE = "partners";

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Integer asked = request.parameters().year(YEAR);
        return reader -> {
            Answer answer = new Answer(request, links, reader, asked);
            return new View("memberships", answer.words().text("memberships.title"), answer.model());
        };
    }

    /** One question to one snapshot. */
    private record Answer(Request request, Links links, WarehouseReader reader, Integer asked) {

        Words words() {
            return Words.in(request.language().code());
        }

        /** The members of a year to come join before it begins: nobody is lost yet. */
        private List<Integer> years() {
            return members().years(request.office().code()).stream()
                    .filter(year -> year <= request.today().getYear())
                    .toList();
        }

        private MembershipReader members() {
            return reader.members();
        }

        MembershipsModel model() {
            List<Integer> years = years();
            if (years.isEmpty()) {
                return new MembershipsModel(List.of(), words().text("memberships.nothing"), List.of(), "", List.of());
            }
            int year = asked == null || !years.contains(asked) ? years.get(years.size() - 1) : asked;
            Renewal renewal = members().renewal(request.office().code(), year);
            boolean ok = renewal.verdict() == Verdict.OK;
            boolean running = year == request.today().getYear();
            return new MembershipsModel(
                    years.stream()
                            .map(each -> new YearLink(
                                    each, links.to(PATH).with(YEAR, each).toString(), each == year))
                            .toList(),
                    told(renewal),
                    ok ? remarks(running) : List.of(),
                    words().text(running ? "memberships.not_yet" : "memberships.lost"),
                    ok ? rows(renewal) : List.of());
        }

        private String told(Renewal renewal) {
            String year = Integer.toString(renewal.year());
            String before = Integer.toString(renewal.year() - 1);
            Renewal.Row total = renewal.total();
            return renewal.verdict() == Verdict.OK
                    ? words().text("memberships.told", number(total.before()), before, number(total.kept()), year)
                    : words().text("memberships." + renewal.verdict().name().toLowerCase(Locale.ROOT), before, year);
        }

        /** A year that runs is not over, and a refused row is no member who left. */
        private List<String> remarks(boolean running) {
            List<String> remarks = new ArrayList<>();
            if (running) {
                remarks.add(words().text("memberships.running", words().date(request.today())));
            }
            reader.sources(request.office().code(), request.today()).stream()
                    .filter(source -> source.source().equals(SOURCE))
                    .map(SourceStatus::openRefusals)
                    .filter(open -> open > 0)
                    .forEach(open -> remarks.add(words().text("memberships.refused", number(open))));
            return remarks;
        }

        private List<MembershipsModel.Row> rows(Renewal renewal) {
            return Stream.concat(
                            renewal.communes().stream()
                                    .map(each -> row(
                                            each,
                                            each.commune() == null
                                                    ? words().text("memberships.others")
                                                    : each.commune())),
                            Stream.of(row(renewal.total(), words().text("memberships.total"))))
                    .toList();
        }

        private MembershipsModel.Row row(Renewal.Row row, String name) {
            return new MembershipsModel.Row(
                    name, number(row.before()), number(row.kept()), number(row.lost()), number(row.joined()));
        }

        private String number(long count) {
            return Numbers.in(words().lang()).number(count, 0);
        }
    }
}
