package fr.observatoire.etl.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder of this machine. */
record LocalFolder(Path root) implements InputFolder {

    @Override
    public boolean exists() {
        return Files.isDirectory(root);
    }

    @Override
    public void visit(Visitor visitor) {
        try {
            Files.walkFileTree(root, new Walk(visitor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Visitor visitor;

        Walk(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean enters =
                    folder.equals(root) || visitor.enters(folder.getFileName().toString());
            return enters ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            visitor.file(path(file), new LocalFile(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            visitor.unreadable(path(file));
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }
}
