package fr.observatoire.etl.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A new file of which the digest is known when it is written, without reading it again. */
final class DigestedFile implements OutputFile {

    private final RunFolder folder;
    private final String name;
    private final MessageDigest sha256 = DigestUtils.getSha256Digest();
    private long bytes;

    DigestedFile(RunFolder folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    long bytes() {
        return bytes;
    }

    /** Ends the digest. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    void delete() throws IOException {
        folder.delete(name);
    }

    @Override
    public PositionOutputStream create(long blockSize) throws IOException {
        return new Out(folder.create(name));
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

        private final OutputStream file;

        Out(OutputStream file) {
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

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
