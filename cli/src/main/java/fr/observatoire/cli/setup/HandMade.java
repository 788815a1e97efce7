package fr.observatoire.cli.setup;

import java.util.ArrayList;
import java.util.List;

/** Brings a change of answers into a file that a person may have changed since, line by line. */
final class HandMade {

    private HandMade() {}

    /**
     * The file with the change.
     *
     * @param before what the earlier answers made
     * @param now what a person made of it
     * @param after what the answers make
     * @return null when the person changed a line that the answers change too
     */
    static String merge(String before, String now, String after) {
        if (now.equals(before)) {
            return after;
        }
        List<String> merged = new ArrayList<>(now.lines().toList());
        List<String> old = new ArrayList<>(before.lines().toList());
        List<String> added = new ArrayList<>(after.lines().toList());
        List<String> kept = List.copyOf(old);
        old.removeAll(added);
        added.removeAll(kept);
        int place = merged.size();
        for (String line : old) {
            place = merged.indexOf(line);
            if (place < 0) {
                return null;
            }
            merged.remove(place);
        }
        merged.addAll(place, added);
        return String.join("\n", merged) + "\n";
    }
}
