package fr.observatoire.etl.sample.kernel;

import java.nio.file.Path;
import java.util.List;

/**
 * An office of the data set.
 *
 * @param place name of the place of its counter
 * @param communes where its partners, events and outings are
 * @param stops where the mobile office goes
 * @param folder folder of its exports
 */
public record SampleOffice(
        String code,
        String name,
        boolean fictitious,
        String place,
        List<String> communes,
        List<Stop> stops,
        Figures figures,
        Path folder) {

    /** A stop of the mobile office. */
    public record Stop(String place, String commune) {}

    public Path file(String source, String name) {
        return folder.resolve(source).resolve(name);
    }
}
