package fr.observatoire.warehouse.store;

import java.util.List;

/**
 * What one run of the ETL read: every file, accepted or refused whole.
 *
 * @param run id of the run, the name of its folder in the lake
 * @param files in the order of their numbers
 */
public record Manifest(String run, List<ManifestFile> files) {

    public Manifest {
        files = List.copyOf(files);
    }
}
