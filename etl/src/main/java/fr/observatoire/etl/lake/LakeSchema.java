package fr.observatoire.etl.lake;

import fr.observatoire.warehouse.load.LakeRow;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the lake as Spark names their types. */
public final class LakeSchema {

    private static final Map<Class<?>, DataType> TYPES = Map.of(
            int.class, DataTypes.IntegerType,
            Double.class, DataTypes.DoubleType,
            LocalDate.class, DataTypes.DateType,
            String.class, DataTypes.StringType);

    public static final StructType TYPE = type();

    private LakeSchema() {}

    private static StructType type() {
        StructType type = new StructType();
        for (LakeRow.Column column : LakeRow.COLUMNS) {
            boolean nullable = !column.type().isPrimitive() && !column.name().equals(LakeRow.PARTITION);
            type = type.add(column.name(), TYPES.get(column.type()), nullable);
        }
        return type;
    }
}
