package fr.observatoire.sample;

import fr.observatoire.sample.format.TextFile;
import fr.observatoire.sample.office.SampleOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The configuration that adds a fictitious office to the catalogue, when {@code config} is copied to the home folder:
 * the office, its counter, its Covid closures and its season.
 */
final class OfficeConfiguration {

    private static final String OFFICE =
            """
            # Written by the generator: this office does not exist.
            code: %s
            name: %s
            epci: "000000000"
            agents: 3
            schoolZone: A
            place: %s
            fictitious: true
            synthetic: true
            """;

    private static final String PLACE =
            """
            office;place;label;place_kind;commune;insee
            %s;%s;%s;office;%s;
            """;

    private static final String CLOSURES =
            """
            office;place;from;to;reason;text_fr;text_en
            %1$s;%2$s;2020-03-17;2020-06-08;covid;Fermeture Covid;Covid closure
            %1$s;%2$s;2020-10-31;2021-02-08;covid;Fermeture Covid;Covid closure
            """;

    private static final String SEASONS =
            """
            office;season;label_fr;label_en;from;to
            %1$s;opening;Saison (avril à septembre);Season (April to September);01/04;30/09
            %1$s;high;Haute saison (juillet et août);High season (July and August);01/07;31/08
            """;

    private OfficeConfiguration() {}

    static void write(SampleOffice office, Path config) throws IOException {
        String code = office.code();
        String place = office.placeCode();
        save(config, "offices/" + code + ".yml", OFFICE.formatted(code, office.name(), place));
        save(
                config,
                "seeds/dim_place-" + code + ".csv",
                PLACE.formatted(code, place, office.name(), office.communes().get(0)));
        save(config, "calendars/closures-" + code + ".csv", CLOSURES.formatted(code, place));
        save(config, "calendars/seasons-" + code + ".csv", SEASONS.formatted(code));
    }

    private static void save(Path config, String file, String text) throws IOException {
        TextFile.save(config.resolve(file), text, StandardCharsets.UTF_8);
    }
}
