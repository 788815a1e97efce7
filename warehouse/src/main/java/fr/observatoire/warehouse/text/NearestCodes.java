package fr.observatoire.warehouse.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Suggests codes for a code that does not exist. */
public final class NearestCodes {

    private static final int SHOWN = 3;

    /** Longer than any code. More of what was written makes no code nearer, and each letter costs a look at all codes. */
    private static final int LOOKED_AT = 80;

    private record Candidate(String code, int distance) {}

    private NearestCodes() {}

    /**
     * Codes that contain what was written, or that differ from it in at most half of their letters; the nearest first.
     */
    public static List<String> of(String written, Collection<String> codes) {
        return first(candidates(written, codes)
                .filter(each -> each.distance() <= each.code().length() / 2
                        || !written.isBlank() && each.code().contains(written)));
    }

    /**
     * The same, but upper and lower case are equal; and when no code is similar, the nearest ones anyway: a user of the
     * API may not know any code yet.
     */
    public static List<String> always(String written, Collection<String> codes) {
        String small = written.toLowerCase(Locale.ROOT);
        List<String> like = of(small, codes);
        return like.isEmpty() ? first(candidates(small, codes)) : like;
    }

    private static Stream<Candidate> candidates(String written, Collection<String> codes) {
        String start = written.substring(0, Math.min(written.length(), LOOKED_AT));
        return codes.stream().map(code -> new Candidate(code, distance(start, code)));
    }

    private static List<String> first(Stream<Candidate> candidates) {
        return candidates
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::code))
                .limit(SHOWN)
                .map(Candidate::code)
                .toList();
    }

    /** The Levenshtein distance: the number of letters to insert, delete or replace. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
