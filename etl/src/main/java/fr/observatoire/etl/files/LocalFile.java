package fr.observatoire.etl.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file of this machine, or on a path that all machines share. */
public record LocalFile(Path file) implements InputFile {

    @Override
    public String address() {
        return file.toString();
    }

    @Override
    public State state() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new State(attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    @Override
    public <T> T read(Reader<T> reader) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return reader.read(in);
        }
    }
}
