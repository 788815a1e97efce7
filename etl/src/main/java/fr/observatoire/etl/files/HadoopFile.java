package fr.observatoire.etl.files;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** A file of a Hadoop file system. */
record HadoopFile(FileSystem system, Address file) implements InputFile {

    @Override
    public String address() {
        return file.toString();
    }

    @Override
    public State state() throws IOException {
        FileStatus status = Hadoop.ask(file, () -> system.getFileStatus(file.path()));
        return new State(status.getLen(), status.getModificationTime());
    }

    @Override
    public <T> T read(Reader<T> reader) throws IOException {
        return Hadoop.ask(file, () -> {
            try (InputStream in = system.open(file.path())) {
                return reader.read(in);
            }
        });
    }
}
