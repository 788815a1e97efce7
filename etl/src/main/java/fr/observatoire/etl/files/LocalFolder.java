package fr.observatoire.etl.files;

import java.io.File;
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
            Path folder = root.toRealPath(); // the folder itself may be a link: somebody named it
            Files.walkFileTree(folder, new Walk(folder, visitor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Visitor visitor;

        Walk(Path root, Visitor visitor) {
            this.root = root;
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
            if (isFile(attributes)) {
                visitor.file(path(file), new LocalFile(file));
            } else {
                visitor.notAFile(path(file));
            }
            return FileVisitResult.CONTINUE;
        }

        /** On Windows, a file that is kept in a cloud until it is read may be something else too. */
        private static boolean isFile(BasicFileAttributes attributes) {
            return attributes.isRegularFile() || attributes.isOther() && File.separatorChar == '\\';
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
