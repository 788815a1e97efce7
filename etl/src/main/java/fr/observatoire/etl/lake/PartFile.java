package fr.observatoire.etl.lake;

import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.journal.LakeFile;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/** One Parquet file with rows of one kind, while it is written. */
final class PartFile {

    /** A task writes one file of each kind at the same time, and each keeps a row group in memory. */
    private static final int ROW_GROUP = 8 << 20;

    private final LakeKind kind;
    private final String name;
    private final DigestedFile file;
    private final ParquetWriter<LakeRow> writer;
    private long rows;

    PartFile(LakeKind kind, RunFolder folder, String name, Configuration conf) throws IOException {
        this.kind = kind;
        this.name = name;
        this.file = new DigestedFile(folder, name);
        this.writer = new Builder(file, kind)
                .withConf(conf)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriterVersion(WriterVersion.PARQUET_2_0)
                .withRowGroupSize((long) ROW_GROUP)
                // The load reads every row once and uses no bounds; the whole file has a digest.
                .withStatisticsEnabled(false)
                .withSizeStatisticsEnabled(false)
                .withPageWriteChecksumEnabled(false)
                // Lines and digests hardly repeat.
                .withDictionaryEncoding("line", false)
                .withDictionaryEncoding("record_digest", false)
                .build();
    }

    void write(LakeRow row) throws IOException {
        writer.write(row);
        rows++;
    }

    /** Ends the file. */
    LakeFile close() throws IOException {
        writer.close();
        return new LakeFile(kind.name(), name, rows, file.bytes(), file.sha256());
    }

    /** Removes what was written. */
    void abandon() throws IOException {
        try {
            writer.close();
        } finally {
            file.delete();
        }
    }

    private static final class Builder extends ParquetWriter.Builder<LakeRow, Builder> {

        private final LakeKind kind;

        Builder(OutputFile file, LakeKind kind) {
            super(file);
            this.kind = kind;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        protected WriteSupport<LakeRow> getWriteSupport(Configuration conf) {
            return new RowSupport(kind);
        }
    }
}
