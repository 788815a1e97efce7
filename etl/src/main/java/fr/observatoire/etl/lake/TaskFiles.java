package fr.observatoire.etl.lake;

import fr.observatoire.etl.files.Address;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.journal.LakeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.codec.ZstandardCodec;

/** The files that one attempt of a task writes into the folder of the run, one a kind of row. */
public final class TaskFiles implements Consumer<LakeRow> {

    private final Address folder;
    private final String attempt;
    private final Configuration conf;
    private final Map<String, PartFile> parts = new TreeMap<>();

    /**
     * @param partition of the job, which several attempts may write
     * @param attempt no two attempts have the same number
     */
    public TaskFiles(Address folder, int partition, long attempt, Configuration conf) {
        this.folder = folder;
        this.attempt = "%05d-%d".formatted(partition, attempt);
        this.conf = new Configuration(conf);
        this.conf.setInt(ZstandardCodec.PARQUET_COMPRESS_ZSTD_LEVEL, 1); // the fastest: rows are read once or twice
    }

    @Override
    public void accept(LakeRow row) {
        try {
            PartFile part = parts.get(row.kind().name());
            if (part == null) {
                part = open(row.kind());
            }
            part.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartFile open(LakeKind kind) throws IOException {
        String name = "%s-%s.parquet".formatted(kind.name(), attempt);
        PartFile part = new PartFile(kind, RunFolder.of(folder, conf), name, conf);
        parts.put(kind.name(), part);
        return part;
    }

    /** Ends the files. */
    public List<LakeFile> close() throws IOException {
        List<LakeFile> written = new ArrayList<>();
        for (PartFile part : parts.values()) {
            written.add(part.close());
        }
        return written;
    }

    /**
     * Removes the files as far as possible: what the attempt wrote does not count. A file that stays is named by nobody.
     *
     * @param cause why; learns what could not be removed
     */
    public void abandon(Throwable cause) {
        for (PartFile part : parts.values()) {
            try {
                part.abandon();
            } catch (IOException | RuntimeException e) {
                cause.addSuppressed(e);
            }
        }
    }
}
