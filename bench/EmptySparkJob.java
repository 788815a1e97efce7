import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The baseline of first-etl.sh and one-file.sh: what Spark costs before it does any real work: one job, one Parquet file. */
public class EmptySparkJob {
    public static void main(String[] args) {
        SparkConf conf = new SparkConf()
                .setMaster("local[*]")
                .setAppName("empty")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            spark.parallelize(List.of(1L), 1).foreach(number -> write(args[0], number));
        }
    }

    private static void write(String folder, long number) throws Exception {
        MessageType schema = MessageTypeParser.parseMessageType("message row { required int64 value; }");
        Path file = new Path(folder, "part.parquet");
        try (var out = ExampleParquetWriter.builder(HadoopOutputFile.fromPath(file, new Configuration()))
                .withType(schema)
                .build()) {
            SimpleGroup row = new SimpleGroup(schema);
            row.add("value", number);
            out.write(row);
        }
    }
}
