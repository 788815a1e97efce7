package fr.observatoire.etl.lake;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A new file of which the digest is known when it is written, without reading it again. */
final class DigestedFile implements OutputFile {

    private final FileSystem files;
    private final Path path;
    private final MessageDigest sha256 = DigestUtils.getSha256Digest();
    private long bytes;

    DigestedFile(FileSystem files, Path path) {
        this.files = files;
        this.path = path;
    }

    long bytes() {
        return bytes;
    }

    /** Ends the digest. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    void delete() throws IOException {
        files.delete(path, false);
    }

    @Override
    public PositionOutputStream create(long blockSize) throws IOException {
        return new Out(files.create(path, false));
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
        return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    private final class Out extends PositionOutputStream {

        private final FSDataOutputStream file;

        Out(FSDataOutputStream file) {
            this.file = file;
        }

        @Override
        public long getPos() {
            return bytes;
        }

        @Override
        public void write(int single) throws IOException {
            file.write(single);
            sha256.update((byte) single);
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            file.write(from, offset, length);
            sha256.update(from, offset, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            file.flush();
        }

        /** On the disk, not only in memory: the run is taken for complete once it is closed. */
        @Override
        public void close() throws IOException {
            if (file.hasCapability(StreamCapabilities.HSYNC)) {
                file.hsync();
            }
            file.close();
        }
    }
}
