import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

import java.util.List;

/** The baseline of first-etl.sh: what Spark costs before it does any real work: a session and one Parquet file. */
public class EmptySparkJob {
    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
        spark.createDataset(List.of(1L), Encoders.LONG()).coalesce(1).write().parquet(args[0]);
        spark.stop();
    }
}
