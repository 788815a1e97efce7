package fr.observatoire.etl;

import fr.observatoire.etl.files.Address;
import fr.observatoire.warehouse.period.DateRange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param home folder of the installation, on this machine
 * @param input folder of the exports; on a cluster, one that all machines reach
 * @param lake folder for what is read; null: where the last load put it, first in the home
 * @param only names of the sources to read; empty for all
 * @param master Spark's master: {@code local[*]}, {@code spark://host:7077}
 * @param check read and check, write and publish nothing
 * @param period the days to read again, also from files that are loaded already; {@link DateRange#ALWAYS} for new files
 *     only
 * @param today the day of the load: no file has counted anything after it
 */
public record EtlOptions(
        Path home,
        Address input,
        Address lake,
        Set<String> only,
        String master,
        boolean check,
        DateRange period,
        LocalDate today) {

    public static final String LOCAL = "local[*]";

    /** Options to load what is new, today. */
    public EtlOptions(Path home, Path input, Set<String> only, String master, boolean check) {
        this(home, Address.of(input), null, only, master, check, DateRange.ALWAYS, LocalDate.now());
    }

    public EtlOptions {
        home = home.toAbsolutePath().normalize();
        only = Set.copyOf(only);
        master = master == null ? LOCAL : master;
    }
}
