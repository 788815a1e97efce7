package fr.observatoire.etl.files;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;

/** One file of exports. */
public interface InputFile {

    /**
     * What can be known of a file without reading it.
     *
     * @param modified when it was last changed, in milliseconds since 1970
     */
    record State(long bytes, long modified) {}

    /** Reads a file. */
    @FunctionalInterface
    interface Reader<T> {

        T read(InputStream in) throws IOException;
    }

    /** What a task finds it by, on whatever machine it runs: {@link #at}. */
    String address();

    State state() throws IOException;

    /** Reads it from its first byte; closes it. */
    <T> T read(Reader<T> reader) throws IOException;

    /**
     * The file of an address.
     *
     * @param settings of Hadoop; not needed for a file of this machine
     */
    static InputFile at(String address, Configuration settings) {
        Address file = Address.of(address);
        return file.isLocal() ? new LocalFile(file.local()) : new HadoopFile(Hadoop.fileSystem(file, settings), file);
    }
}
