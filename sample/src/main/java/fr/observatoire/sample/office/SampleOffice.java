package fr.observatoire.sample.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An office of the data set.
 *
 * @param communes where its partners, events and outings are; its counter is in the first
 * @param stops where the mobile office goes
 * @param folder folder of its exports
 */
public record SampleOffice(
        String code,
        String name,
        boolean fictitious,
        List<String> communes,
        List<Stop> stops,
        YearlyFigures figures,
        Path folder) {

    /** A stop of the mobile office. */
    public record Stop(String place, String commune) {}

    /** Code of the place of the counter, as the catalogue has it: {@code peyrehorade}. */
    public String placeCode() {
        return communes.get(0).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public Path file(String source, String name) {
        return folder.resolve(source).resolve(name);
    }
}
