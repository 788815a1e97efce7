package fr.observatoire.sample;

import fr.observatoire.sample.format.TextFile;
import fr.observatoire.sample.office.SampleOffice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration that a load finds beside the data: the offices, their counters, their Covid closures and their
 * seasons; and for the home office what its manual says besides.
 */
final class OfficeConfiguration {

    /** Of the home office, as they stand beside the committed sample: what a person wrote is not generated. */
    private static final List<String> OF_HOME = List.of(
            "offices/pays-orthe-arrigans.yml",
            "seeds/dim_place.csv",
            "calendars/breaks.csv",
            "calendars/closures.csv",
            "calendars/seasons.csv",
            "targets/targets.csv");

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

    /** What a fictitious office aims at, with the step to which each aim is rounded up. */
    private static final Map<String, Integer> TARGETS =
            new TreeMap<>(Map.of("visitors-on-site", 100, "sales", 10, "web-sessions", 100, "newsletters", 1));

    private static final double GROWTH = 1.03;

    private OfficeConfiguration() {}

    static void write(SampleOffice office, Path config) throws IOException {
        if (office.fictitious()) {
            writeFictitious(office, config);
        } else {
            writeHome(config);
        }
    }

    private static void writeHome(Path config) throws IOException {
        for (String file : OF_HOME) {
            try (InputStream in = OfficeConfiguration.class.getResourceAsStream("config/" + file)) {
                save(config, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static void writeFictitious(SampleOffice office, Path config) throws IOException {
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

    /** A little more than the year before, in round numbers. */
    static void writeTargets(SampleOffice office, int year, Path config) throws IOException {
        StringBuilder targets = new StringBuilder("office;indicator;rule;value;text;valid_from;valid_to\n");
        TARGETS.forEach((indicator, step) -> {
            double before = office.figures().count(indicator, year - 1);
            long value = step * (long) Math.ceil(GROWTH * before / step);
            targets.append("%s;%s;at_least;%d;%d;%d-01-01;\n".formatted(office.code(), indicator, value, value, year));
        });
        save(config, "targets/targets-" + office.code() + ".csv", targets.toString());
    }

    private static void save(Path config, String file, String text) throws IOException {
        TextFile.save(config.resolve(file), text, StandardCharsets.UTF_8);
    }
}
