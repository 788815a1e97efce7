package fr.observatoire.etl.lake;

import fr.observatoire.etl.files.Address;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.StreamCapabilities;

/** The folder of the lake that a run writes. */
interface RunFolder {

    /**
     * A new file. What is closed is on the disk, not only in memory: the run is taken for complete then.
     *
     * @throws IOException also when there is such a file already
     */
    OutputStream create(String name) throws IOException;

    void delete(String name) throws IOException;

    static RunFolder of(Address address, Configuration conf) throws IOException {
        return address.isLocal()
                ? new Local(address.local())
                : new Remote(address.path().getFileSystem(conf), address.path());
    }

    /** On this machine, without Hadoop: on Windows its local file system asks for a program that no office has. */
    record Local(Path folder) implements RunFolder {

        @Override
        public OutputStream create(String name) throws IOException {
            Path file = Files.createFile(Files.createDirectories(folder).resolve(name));
            return new FileOutputStream(file.toFile()) {
                @Override
                public void close() throws IOException {
                    if (getFD().valid()) {
                        getFD().sync();
                    }
                    super.close();
                }
            };
        }

        @Override
        public void delete(String name) throws IOException {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** In a file system of Hadoop. */
    record Remote(FileSystem files, org.apache.hadoop.fs.Path folder) implements RunFolder {

        @Override
        public OutputStream create(String name) throws IOException {
            return new FSDataOutputStream(files.create(path(name), false), null) {
                @Override
                public void close() throws IOException {
                    if (hasCapability(StreamCapabilities.HSYNC)) {
                        hsync();
                    }
                    super.close();
                }
            };
        }

        @Override
        public void delete(String name) throws IOException {
            files.delete(path(name), false);
        }

        private org.apache.hadoop.fs.Path path(String name) {
            return new org.apache.hadoop.fs.Path(folder, name);
        }
    }
}
