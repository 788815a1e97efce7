package fr.observatoire.etl.lake;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the lake, in the order of the rows below; {@code fact} divides it into folders. */
public final class LakeSchema {

    /** The column whose values are folders. */
    public static final String PARTITION = "fact";

    public static final StructType TYPE = new StructType()
            .add("file_no", DataTypes.IntegerType, false)
            .add("line", DataTypes.IntegerType, false)
            .add("record_key", DataTypes.StringType)
            .add("record_digest", DataTypes.StringType)
            .add("date", DataTypes.DateType)
            .add("date_to", DataTypes.DateType)
            .add("place", DataTypes.StringType)
            .add("channel", DataTypes.StringType)
            .add("origin", DataTypes.StringType)
            .add("member", DataTypes.StringType)
            .add("member_label", DataTypes.StringType)
            .add("category", DataTypes.StringType)
            .add("period_kind", DataTypes.StringType)
            .add("measure", DataTypes.StringType)
            .add("value", DataTypes.DoubleType)
            .add("text", DataTypes.StringType)
            .add(PARTITION, DataTypes.StringType, false);

    private LakeSchema() {}

    public static Row toRow(LakeRow row) {
        return RowFactory.create(
                row.fileNo(),
                row.line(),
                row.recordKey(),
                row.recordDigest(),
                row.date(),
                row.dateTo(),
                row.place(),
                row.channel(),
                row.origin(),
                row.member(),
                row.memberLabel(),
                row.category(),
                row.periodKind(),
                row.measure(),
                row.value(),
                row.text(),
                row.fact());
    }
}
