package fr.observatoire.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Declares fictitious offices in a home, as an installation for several offices does. */
final class Offices {

    private Offices() {}

    static void add(Path home, String... codes) throws IOException {
        Path offices = Files.createDirectories(home.resolve("config/offices"));
        Path seeds = Files.createDirectories(home.resolve("config/seeds"));
        for (String code : codes) {
            Files.writeString(
                    offices.resolve(code + ".yml"),
                    """
                    code: %s
                    name: Office de %s
                    epci: "200000000"
                    agents: 2
                    schoolZone: A
                    place: seat-%s
                    fictitious: true
                    synthetic: true
                    """
                            .formatted(code, code, code));
            Files.writeString(
                    seeds.resolve("dim_place-" + code + ".csv"),
                    "office;place;label;place_kind;commune;insee\n%s;seat-%s;Office de %s;office;Dax;40088\n"
                            .formatted(code, code, code));
        }
    }
}
