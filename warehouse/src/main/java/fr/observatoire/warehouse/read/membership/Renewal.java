package fr.observatoire.warehouse.read.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The members of a year beside those of the year before.
 *
 * @param verdict whether members can be followed; if not, only the members of the year are told
 * @param total of all communes
 * @param communes with at least three members in the year before, by name; the others are one row without a name
 */
public record Renewal(int year, Verdict verdict, Row total, List<Row> communes) {

    /** Of fewer, whoever knows the members of a commune would read here which one left. */
    private static final int LEAST = 3;

    /** Where more than one code in this many stands for another business, codes do not follow the businesses. */
    private static final int TRUSTED = 10;

    /** Whether members can be followed from one year to the next. */
    public enum Verdict {
        OK,
        /** The year before has no members loaded. */
        NO_YEAR_BEFORE,
        /** The codes were given anew: who is lost and who is new would be made up. */
        OTHER_CODES
    }

    /**
     * One commune.
     *
     * @param commune null for the small ones together, and for the total
     * @param before members of the year before
     * @param kept those of them who are members of the year too
     * @param lost those of them who are not
     * @param joined members of the year who were none in the year before
     */
    public record Row(String commune, int before, int kept, int lost, int joined) {}

    static Renewal of(int year, List<Member> before, List<Member> now) {
        Verdict verdict = verdict(before, now);
        return verdict == Verdict.OK
                ? new Renewal(year, verdict, row(null, before, now, before, now), rows(before, now))
                : new Renewal(year, verdict, new Row(null, before.size(), 0, 0, now.size()), List.of());
    }

    private static Verdict verdict(List<Member> before, List<Member> now) {
        if (before.isEmpty()) {
            return Verdict.NO_YEAR_BEFORE;
        }
        Map<String, Member> codes = now.stream().collect(Collectors.toMap(Member::partner, Function.identity()));
        Set<String> names =
                now.stream().map(Member::plainName).filter(Objects::nonNull).collect(Collectors.toSet());
        int followed = 0;
        int strayed = 0;
        for (Member member : before) {
            Member same = codes.get(member.partner());
            if (same != null && same.hasNameOf(member)) {
                followed++;
            } else if (same != null || names.contains(member.plainName())) {
                strayed++;
            }
        }
        return followed > 0 && strayed * TRUSTED <= followed + strayed ? Verdict.OK : Verdict.OTHER_CODES;
    }

    private static List<Row> rows(List<Member> before, List<Member> now) {
        Map<String, List<Member>> communes = before.stream()
                .filter(member -> member.commune() != null)
                .collect(Collectors.groupingBy(Member::commune, TreeMap::new, Collectors.toList()));
        Set<String> named = named(communes, before.size());
        List<Row> rows = new ArrayList<>();
        for (String commune : communes.keySet()) {
            if (named.contains(commune)) {
                rows.add(row(commune, communes.get(commune), of(now, commune), before, now));
            }
        }
        List<Member> others = before.stream()
                .filter(member -> !named.contains(member.commune()))
                .toList();
        List<Member> othersNow =
                now.stream().filter(member -> !named.contains(member.commune())).toList();
        if (!others.isEmpty() || !othersNow.isEmpty()) {
            rows.add(row(null, others, othersNow, before, now));
        }
        return rows;
    }

    /**
     * The communes that are told by their name. What the total leaves for the others is three members or none: else the
     * smallest named one joins them.
     */
    private static Set<String> named(Map<String, List<Member>> communes, int all) {
        List<String> bySize = communes.entrySet().stream()
                .filter(each -> each.getValue().size() >= LEAST)
                .sorted(Comparator.comparing(each -> each.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
        int left = all
                - bySize.stream().mapToInt(each -> communes.get(each).size()).sum();
        boolean one = left > 0 && left < LEAST && !bySize.isEmpty();
        return new HashSet<>(one ? bySize.subList(1, bySize.size()) : bySize);
    }

    private static List<Member> of(List<Member> members, String commune) {
        return members.stream()
                .filter(member -> commune.equals(member.commune()))
                .toList();
    }

    /** A member who moved is kept by the commune of the year before, and joins nowhere. */
    private static Row row(
            String commune, List<Member> before, List<Member> now, List<Member> allBefore, List<Member> allNow) {
        Set<String> codesBefore = codes(allBefore);
        Set<String> codesNow = codes(allNow);
        int kept = (int) before.stream()
                .filter(member -> codesNow.contains(member.partner()))
                .count();
        int joined = (int) now.stream()
                .filter(member -> !codesBefore.contains(member.partner()))
                .count();
        return new Row(commune, before.size(), kept, before.size() - kept, joined);
    }

    private static Set<String> codes(Collection<Member> members) {
        return members.stream().map(Member::partner).collect(Collectors.toSet());
    }
}
