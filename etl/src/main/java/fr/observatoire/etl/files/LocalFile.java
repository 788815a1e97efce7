package fr.observatoire.etl.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file of this machine, or on a path that all machines share. What became a link since it was found is not followed. */
public record LocalFile(Path file) implements InputFile {

    @Override
    public String address() {
        return file.toString();
    }

    @Override
    public State state() throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new State(attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    @Override
    public <T> T read(Reader<T> reader) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return reader.read(in);
        }
    }
}
