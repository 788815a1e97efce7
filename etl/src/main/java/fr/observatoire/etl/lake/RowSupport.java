package fr.observatoire.etl.lake;

import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.catalog.LakeKind.Column;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Writes the rows of one kind as Parquet has them. */
final class RowSupport extends WriteSupport<LakeRow> {

    private static final int DIGEST_BYTES = 16;

    /** Codes repeat from row to row: so many are kept as bytes. */
    private static final int KNOWN_TEXTS = 4096;

    private final LakeKind kind;
    private final String[] names;
    private final Map<String, Binary> texts = new HashMap<>();
    private RecordConsumer out;

    RowSupport(LakeKind kind) {
        this.kind = kind;
        this.names = kind.all().stream().map(Column::name).toArray(String[]::new);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    public WriteContext init(Configuration configuration) {
        Type[] fields = kind.all().stream().map(RowSupport::field).toArray(Type[]::new);
        return new WriteContext(new MessageType(kind.name(), fields), Map.of());
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case INTEGER -> Types.required(PrimitiveTypeName.INT32).named(column.name());
            case TEXT -> Types.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case DATE -> Types.optional(PrimitiveTypeName.INT32)
                    .as(LogicalTypeAnnotation.dateType())
                    .named(column.name());
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DIGEST -> Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                    .length(DIGEST_BYTES)
                    .as(LogicalTypeAnnotation.uuidType())
                    .named(column.name());
        };
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.out = consumer;
    }

    @Override
    public void write(LakeRow row) {
        List<Object> cells = row.cells();
        out.startMessage();
        number(0, row.fileNo());
        number(1, row.line());
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null) {
                out.startField(names[i + 2], i + 2);
                value(cell);
                out.endField(names[i + 2], i + 2);
            }
        }
        out.endMessage();
    }

    private void number(int column, int value) {
        out.startField(names[column], column);
        out.addInteger(value);
        out.endField(names[column], column);
    }

    private void value(Object cell) {
        if (cell instanceof String text) {
            out.addBinary(binary(text));
        } else if (cell instanceof Double number) {
            out.addDouble(number);
        } else if (cell instanceof LocalDate date) {
            out.addInteger((int) date.toEpochDay());
        } else if (cell instanceof UUID digest) {
            out.addBinary(binary(digest));
        } else {
            out.addBoolean((Boolean) cell);
        }
    }

    private Binary binary(String text) {
        Binary known = texts.get(text);
        if (known == null) {
            if (texts.size() == KNOWN_TEXTS) {
                texts.clear();
            }
            known = Binary.fromString(text);
            texts.put(text, known);
        }
        return known;
    }

    private static Binary binary(UUID digest) {
        byte[] bytes = ByteBuffer.allocate(DIGEST_BYTES)
                .putLong(digest.getMostSignificantBits())
                .putLong(digest.getLeastSignificantBits())
                .array();
        return Binary.fromConstantByteArray(bytes);
    }
}
