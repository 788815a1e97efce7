package fr.observatoire.warehouse.read.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.observatoire.warehouse.read.membership.Renewal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who renewed is told by commune, never of a business that can be guessed, and never of codes that mean nothing. */
class RenewalTest {

    /** {@code commune} with members of the codes {@code from} to {@code to}. */
    private static List<Member> members(String commune, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(each -> new Member("P" + each, "Maison " + each, commune))
                .toList();
    }

    @SafeVarargs
    private static List<Member> all(List<Member>... members) {
        List<Member> all = new ArrayList<>();
        for (List<Member> some : members) {
            all.addAll(some);
        }
        return all;
    }

    private static String told(Renewal renewal) {
        StringBuilder told = new StringBuilder();
        for (Renewal.Row row : renewal.communes()) {
            told.append("%s %d=%d+%d, %d new\n"
                    .formatted(row.commune(), row.before(), row.kept(), row.lost(), row.joined()));
        }
        return told.toString();
    }

    @Test
    @DisplayName("A member who moved within the territory is lost in one commune and new in another")
    void everyMemberOfTheYearBeforeIsKeptOrLost() {
        Renewal renewal = Renewal.of(
                2026,
                all(members("Dax", 1, 6), members("Pouillon", 11, 15)),
                all(members("Dax", 1, 4), members("Pouillon", 5, 5), members("Pouillon", 11, 18)));
        assertEquals("Dax 6=5+1, 0 new\nPouillon 5=5+0, 3 new\n", told(renewal));
        assertEquals(new Renewal.Row(null, 11, 10, 1, 3), renewal.total());
    }

    @Test
    @DisplayName("In a commune with one member everybody reads who left")
    void smallCommunesAreOneRowThatTheTotalDoesNotUndo() {
        Renewal renewal = Renewal.of(
                2026,
                all(members("Dax", 1, 9), members("Cagnotte", 10, 12), members("Habas", 20, 20)),
                all(members("Dax", 1, 9), members("Cagnotte", 10, 12), members("Labatut", 30, 30)));
        assertFalse(told(renewal).contains("Habas"), told(renewal));
        assertEquals("Dax 9=9+0, 0 new\nnull 4=3+1, 1 new\n", told(renewal), "with the smallest other commune");
    }

    @Test
    @DisplayName("Codes given anew each year look like members who all renewed, or who all left")
    void codesThatDoNotFollowTheBusinessesAreNotCompared() {
        List<Member> before = members("Dax", 1, 20);
        List<Member> shifted = IntStream.rangeClosed(1, 20)
                .mapToObj(each -> new Member("P" + each, "Maison " + (each + 1), "Dax"))
                .toList();
        assertEquals(Verdict.OTHER_CODES, Renewal.of(2026, before, shifted).verdict(), "the list sorted anew");
        List<Member> other = IntStream.rangeClosed(1, 20)
                .mapToObj(each -> new Member("2026-" + each, "MAISON " + each + " ", "Dax"))
                .toList();
        assertEquals(Verdict.OTHER_CODES, Renewal.of(2026, before, other).verdict(), "a code of the year");
        assertEquals(List.of(), Renewal.of(2026, before, other).communes());
    }

    @Test
    @DisplayName("A business that took another name is lost")
    void aNewNameIsTheSameMember() {
        List<Member> now = new ArrayList<>(members("Dax", 1, 19));
        now.add(new Member("P20", "Chez Paul", "Dax"));
        assertEquals("Dax 20=20+0, 0 new\n", told(Renewal.of(2026, members("Dax", 1, 20), now)));
    }

    @Test
    @DisplayName("In the first year that is loaded everybody is new")
    void withoutTheYearBeforeNothingIsCompared() {
        assertEquals(
                Verdict.NO_YEAR_BEFORE,
                Renewal.of(2026, List.of(), members("Dax", 1, 3)).verdict());
    }
}
