package fr.observatoire.api.chart.mapping;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Mark;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.note.Gaps;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.origin.Origins;
import fr.observatoire.warehouse.comparison.origin.Shares;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Observations by place, origin or trail: one period as bars, several as columns or lines, one for each member. */
public final class BreakdownCharts {

    /** With more bars there is no room for their names at the usual size. */
    private static final int MOST_MEMBERS = 15;

    /** How the members differ over several periods, the largest first: by colour and by filling or stroke. */
    private static final List<Look> LOOKS = List.of(
            new Look(ChartColor.NAVY, Fill.SOLID),
            new Look(ChartColor.ORANGE, Fill.PALE),
            new Look(ChartColor.TEAL, Fill.HATCHED),
            new Look(ChartColor.LILAC, Fill.SOLID));

    private final ChartContext setting;
    private final Indicator indicator;
    private final String by;
    private final Map<String, String> labels;
    private final Words words;
    private final Shares shares;
    private final ShareText shareText;

    private record Look(ChartColor ink, Fill fill) {}

    /** A member with its observations by period. */
    private record Member(String name, boolean counts, Map<Period, Observation> observations) {

        double sum() {
            return observations.values().stream()
                    .map(Observation::value)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }

        /** Its last figure, or null. */
        Observation last(List<Period> periods) {
            return periods.stream()
                    .map(observations::get)
                    .filter(one -> one != null && one.value() != null)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }
    }

    private BreakdownCharts(ChartContext setting, Indicator indicator, String by, Map<String, String> labels) {
        this.setting = setting;
        this.indicator = indicator;
        this.by = by;
        this.labels = labels;
        this.words = setting.words();
        this.shares = Shares.of(setting.catalog(), indicator, by);
        this.shareText = new ShareText(setting, shares);
    }

    /**
     * All periods, of which the largest members are shown; with one period nearly all members are.
     *
     * @param by the breakdown: {@code origin}
     * @param observations of one grain, in order, at least one
     * @param labels of the members by code; a code without a label is shown as it is
     */
    public static ChartSpec of(
            ChartContext setting,
            Indicator indicator,
            String by,
            List<Observation> observations,
            Map<String, String> labels) {
        BreakdownCharts charts = new BreakdownCharts(setting, indicator, by, labels);
        List<Period> periods = Categories.parts(
                observations.stream().map(Observation::period).distinct().toList(), period -> period);
        return periods.size() == 1 ? charts.bars(periods.get(0), observations) : charts.columns(periods, observations);
    }

    private ColumnSpec columns(List<Period> periods, List<Observation> observations) {
        List<Member> all = members(periods, observations);
        List<Member> members =
                shares.exist() ? all.stream().filter(Member::counts).toList() : all;
        List<Member> apart =
                all.stream().filter(member -> !members.contains(member)).toList();
        int shown = shown(members, LOOKS.size() - (apart.isEmpty() ? 0 : 1));
        List<Series> series = series(periods, members, shown);
        if (!apart.isEmpty()) {
            series.add(series(series.size(), words.text("breakdown.apart"), periods, apart));
        }
        Grain grain = periods.get(0).grain();
        TimeMarks marks = new TimeMarks(setting, periods);
        List<String> notes = new ArrayList<>();
        if (shown < members.size()) {
            notes.add(words.text(shares.exist() ? "breakdown.rest" : "breakdown.more", shown, members.size()));
        }
        notes.addAll(known(observations));
        notes.addAll(gaps(series, grain));
        notes.addAll(marks.notes(indicator));
        String unit = ChartContext.capitalised(setting.unit(indicator));
        Caption caption = new Caption(
                setting.lang(),
                setting.titled(indicator, title(periods, members), isKnown(observations)),
                words.text("breakdown.over_time", unit, words.code("by", by), words.text("grain." + grain.code())),
                notes,
                setting.foot(List.of(indicator)));
        return new ColumnSpec(
                caption,
                words.text("grain." + grain.code() + ".title"),
                Categories.of(periods, setting, false),
                series,
                setting.axis(indicator),
                marks.of(indicator),
                null);
    }

    /** The largest of the whole time first; where figures don't add up, the largest at the end of it. */
    private List<Member> members(List<Period> periods, List<Observation> observations) {
        Map<String, Member> members = new LinkedHashMap<>();
        observations.stream().filter(one -> periods.contains(one.period())).forEach(one -> members.computeIfAbsent(
                        name(one), name -> new Member(name, shares.counts(one.scope()), new HashMap<>()))
                .observations()
                .put(one.period(), one));
        return members.values().stream()
                .sorted(Comparator.comparing((Member member) -> size(member, periods))
                        .reversed())
                .toList();
    }

    private double size(Member member, List<Period> periods) {
        if (shares.exist()) {
            return member.sum();
        }
        Observation last = member.last(periods);
        return last == null ? 0 : last.value();
    }

    /** Without any member there is one observation, which has no scope. */
    private String name(Observation one) {
        return one.scope() == null ? words.text("breakdown.whole") : labels.getOrDefault(one.scope(), one.scope());
    }

    private int shown(List<Member> members, int most) {
        return members.size() <= most ? members.size() : shares.exist() ? most - 1 : most;
    }

    /** Those that are not shown are one series together, where they add up. */
    private List<Series> series(List<Period> periods, List<Member> members, int shown) {
        List<Series> series = new ArrayList<>();
        for (Member member : members.subList(0, shown)) {
            series.add(series(series.size(), member.name(), periods, List.of(member)));
        }
        List<Member> others = members.subList(shown, members.size());
        if (!others.isEmpty() && shares.exist()) {
            series.add(series(series.size(), words.text("breakdown.others", others.size()), periods, others));
        }
        return series;
    }

    private Series series(int index, String name, List<Period> periods, List<Member> members) {
        Look look = LOOKS.get(index);
        return new Series(
                name,
                look.ink(),
                periods.stream()
                        .map(period -> datum(period, members, look.fill()))
                        .toList());
    }

    private Datum datum(Period period, List<Member> members, Fill fill) {
        List<Observation> observations = members.stream()
                .map(member -> member.observations().get(period))
                .filter(Objects::nonNull)
                .toList();
        List<Double> values = observations.stream()
                .map(Observation::value)
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            ObservationStatus status = observations.isEmpty()
                    ? ObservationStatus.NOT_REPORTED
                    : observations.get(0).status();
            return Datum.missing(setting.absence(period, status));
        }
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        return Datum.of(sum, setting.number(indicator, sum), fill);
    }

    /** Periods without a figure of any member, told once; where one member has none, its line shows the gap. */
    private List<String> gaps(List<Series> series, Grain grain) {
        List<Datum> whole = new ArrayList<>();
        for (int i = 0; i < series.get(0).data().size(); i++) {
            int at = i;
            whole.add(series.stream()
                    .map(one -> one.data().get(at))
                    .filter(datum -> !datum.isMissing())
                    .findFirst()
                    .orElse(series.get(0).data().get(at)));
        }
        return Gaps.notes(List.of(new Series(setting.label(indicator), ChartColor.NAVY, whole)), grain, words);
    }

    /** The largest member, with its share of the whole time where that adds up, else in the last period. */
    private String title(List<Period> periods, List<Member> members) {
        Period last = periods.get(periods.size() - 1);
        String range = words.text("breakdown.range", setting.name(periods.get(0)), setting.name(last));
        String subject = words.text("breakdown.of_range", setting.label(indicator), range);
        if (members.isEmpty()) {
            return words.text("chart.level", subject, words.text("origins.none"));
        }
        Member largest = members.get(0);
        double whole = members.stream().mapToDouble(Member::sum).sum();
        if (whole > 0 && shares.exist()) {
            String share = shareText.of(Origins.share(largest.sum(), whole));
            return words.text(
                    "chart.level",
                    subject,
                    largest.name() + " " + setting.number(indicator, largest.sum()) + ", " + share);
        }
        return words.text("chart.level", subject, latest(periods, largest));
    }

    /** The last figure of a member with its period, or why there is none. */
    private String latest(List<Period> periods, Member member) {
        Observation last = member.last(periods);
        Observation first = member.observations().values().iterator().next();
        return last == null
                ? setting.absence(first.period(), first.status())
                : words.text(
                        "breakdown.latest",
                        member.name(),
                        setting.number(indicator, last.value()),
                        setting.name(last.period()));
    }

    private static boolean isKnown(List<Observation> observations) {
        return observations.stream().anyMatch(one -> one.value() != null);
    }

    /** One period by its members, the largest first. */
    private BarSpec bars(Period period, List<Observation> all) {
        List<Observation> observations =
                all.stream().filter(one -> one.period().equals(period)).toList();
        List<Observation> members = shares.ordered(observations);
        double whole = shares.whole(members);
        List<Row> rows = members.stream()
                .limit(MOST_MEMBERS)
                .map(one -> new Row(
                        name(one),
                        ChartColor.NAVY,
                        new Datum(
                                one.value(),
                                setting.number(indicator, one.value()),
                                shareText.of(shares.of(one, whole)),
                                shares.counts(one.scope()) ? Fill.SOLID : Fill.PALE),
                        null,
                        Mark.NONE))
                .toList();
        if (rows.isEmpty() && !observations.isEmpty()) {
            Observation first = observations.get(0);
            String reason = setting.absence(first.period(), first.status());
            rows = List.of(
                    new Row(words.text("breakdown.whole"), ChartColor.NAVY, Datum.missing(reason), null, Mark.NONE));
        }
        String dimension = words.code("by", by);
        Caption caption = new Caption(
                setting.lang(),
                setting.titled(indicator, barTitle(period, rows, isPart(members)), isKnown(members)),
                words.text("chart.unit_by", ChartContext.capitalised(setting.unit(indicator)), dimension),
                barNotes(period, members),
                setting.foot(List.of(indicator)));
        return new BarSpec(
                caption,
                List.of(
                        ChartContext.capitalised(dimension),
                        ChartContext.capitalised(setting.unit(indicator)),
                        shareText.heading()),
                rows,
                null,
                null);
    }

    /** Of how many the origin is known. */
    private List<String> known(List<Observation> observations) {
        String note = shareText.note(shares.ordered(observations));
        return note == null ? List.of() : List.of(note);
    }

    private List<String> barNotes(Period period, List<Observation> members) {
        List<String> notes = new ArrayList<>(known(members));
        if (MOST_MEMBERS < members.size()) {
            notes.add(words.text("breakdown.more", MOST_MEMBERS, members.size()));
        }
        if (setting.isHit(period)) {
            notes.add(words.text("attainment.covid_year", period.start().getYear()));
        }
        return notes;
    }

    private static boolean isPart(List<Observation> members) {
        return members.stream().anyMatch(one -> one.status() == ObservationStatus.PARTIAL);
    }

    /** @param part whether the period is known in part only: the title must not be read as that of the whole */
    private String barTitle(Period period, List<Row> rows, boolean part) {
        String whole = setting.label(indicator) + " " + setting.name(period);
        String subject = part ? words.text("breakdown.part", whole, words.status(ObservationStatus.PARTIAL)) : whole;
        if (rows.isEmpty()) {
            return words.text("chart.level", subject, words.text("breakdown.empty"));
        }
        Datum first = rows.get(0).datum();
        String finding = first.isMissing() ? first.text() : rows.get(0).label() + " " + first.text();
        return words.text("chart.level", subject, first.remark() == null ? finding : finding + ", " + first.remark());
    }
}
