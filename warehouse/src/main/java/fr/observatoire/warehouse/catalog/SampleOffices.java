package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelYaml;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells whether a configuration relies on the sample's offices, which earlier versions of the program knew by
 * themselves. Such a configuration declares no home office; or it takes the sample's home office as known, says that it
 * is not the home office here, and leaves its place, seasons and targets to the program.
 */
final class SampleOffices {

    private static final String HOME = "pays-orthe-arrigans";

    private final Collection<ModelFile> configuration;

    SampleOffices(Map<String, ModelFile> configuration) {
        this.configuration = configuration.values();
    }

    /** @param early whether a configuration without a home office is one of an earlier version, and not just empty */
    boolean areMeant(boolean early) {
        boolean known = declared().anyMatch(office -> office.code().equals(HOME));
        return known && !hasPlace() || early && !declareHome();
    }

    /** Whether the configuration says itself whose home it is. */
    boolean declareHome() {
        return declared().anyMatch(Office::home);
    }

    private Stream<Office> declared() {
        return files("offices/").flatMap(SampleOffices::office);
    }

    /** An office that cannot be read is told later, with all else that is wrong. */
    private static Stream<Office> office(ModelFile file) {
        try {
            return Stream.of(ModelYaml.bind(file, Office.class));
        } catch (CatalogException unreadable) {
            return Stream.empty();
        }
    }

    private boolean hasPlace() {
        return files("seeds/dim_place").anyMatch(file -> file.text().contains(HOME + ";"));
    }

    private Stream<ModelFile> files(String start) {
        return configuration.stream().filter(file -> file.path().startsWith(start));
    }
}
