package fr.observatoire.etl.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The configuration of a fictitious office, in the shape of the catalogue's office files. */
final class OfficeFile {

    private OfficeFile() {}

    /** Copied to {@code <home>/config}, it makes the office known to the ETL. */
    static void write(SampleOffice office, Path config) {
        String text =
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
                """
                        .formatted(office.code(), office.name(), office.place());
        Sheet.save(config.resolve("offices").resolve(office.code() + ".yml"), text.getBytes(StandardCharsets.UTF_8));
        String place =
                """
                office;place;label;place_kind;commune;insee
                %s;%s;Bureau principal;office;%s;
                """
                        .formatted(
                                office.code(), office.place(), office.communes().get(0));
        Sheet.save(
                config.resolve("seeds").resolve("dim_place-" + office.code() + ".csv"),
                place.getBytes(StandardCharsets.UTF_8));
    }
}
