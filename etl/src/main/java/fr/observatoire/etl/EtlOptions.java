package fr.observatoire.etl;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param home folder of the installation; on a cluster, on a path that all machines share
 * @param input folder of the exports; on a cluster, on a path that all machines share
 * @param only names of the sources to read; empty for all
 * @param master Spark's master: {@code local[*]}, {@code spark://host:7077}
 * @param check read and check, write and publish nothing
 */
public record EtlOptions(Path home, Path input, Set<String> only, String master, boolean check) {

    public static final String LOCAL = "local[*]";

    public EtlOptions {
        home = home.toAbsolutePath().normalize();
        input = input.toAbsolutePath().normalize();
        only = Set.copyOf(only);
        master = master == null ? LOCAL : master;
    }
}
