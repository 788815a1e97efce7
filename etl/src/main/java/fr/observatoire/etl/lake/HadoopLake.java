package fr.observatoire.etl.lake;

import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.files.Hadoop;
import fr.observatoire.warehouse.journal.RemoteLake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** A lake on a Hadoop file system, seen from the machine that loads. */
public final class HadoopLake implements RemoteLake {

    @Override
    public InputStream open(String folder, String name) throws IOException {
        Address file = Address.of(folder).resolve(name);
        return Hadoop.ask(file, () -> system(file).open(file.path()));
    }

    @Override
    public void keepOnly(String folder, Set<String> names) throws IOException {
        Address address = Address.of(folder);
        FileSystem system = system(address);
        if (names.isEmpty()) {
            Hadoop.ask(address, () -> system.delete(address.path(), true));
            return;
        }
        for (FileStatus file : Hadoop.ask(address, () -> system.listStatus(address.path()))) {
            if (!names.contains(file.getPath().getName())) {
                Hadoop.ask(address, () -> system.delete(file.getPath(), true));
            }
        }
    }

    /**
     * Makes the folder of the runs, if there is none.
     *
     * @throws fr.observatoire.etl.files.AddressException when its file system cannot be reached
     */
    public static void create(Address lake) throws IOException {
        if (lake.isLocal()) {
            Files.createDirectories(lake.local());
        } else {
            Hadoop.ask(lake, () -> system(lake).mkdirs(lake.path()));
        }
    }

    private static FileSystem system(Address address) {
        return Hadoop.fileSystem(address, Hadoop.settings());
    }
}
