import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.lake.LakeSchema;
import fr.observatoire.etl.read.CsvRows;
import fr.observatoire.etl.read.DateText;
import fr.observatoire.etl.read.NumberText;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.load.LakeRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * The counter logs of a sample read, cast and written to the lake by Spark as the ETL does it, then loaded into a star,
 * without any check: no contract, rule, key, digest, count or register of records. The additional time of the ETL is
 * the cost of its checks. Arguments: the input, the lake to write, the script of the star, the star.
 */
public final class UncheckedLoad {

    private static final Dialect DIALECT =
            new Dialect("excel-fr", "windows-1252", false, ";", ",", " ", "dd/MM/uuuu", "fr");

    private UncheckedLoad() {}

    public static void main(String[] args) throws Exception {
        SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.maxConcurrentOutputFileWriters", "64")
                .config("spark.hadoop.parquet.block.size", Integer.toString(8 << 20))
                .config("spark.hadoop.parquet.column.statistics.enabled", "false")
                .config("spark.hadoop.parquet.size.statistics.enabled", "false")
                .config("spark.hadoop.parquet.enable.dictionary#line", "false")
                .config("spark.hadoop.parquet.enable.dictionary#record_digest", "false")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2")
                .getOrCreate();
        try (JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext())) {
            var rows = context.parallelize(files(Path.of(args[0])), context.defaultParallelism())
                    .flatMap(UncheckedLoad::rows);
            spark.createDataFrame(rows, LakeSchema.TYPE).write().partitionBy(LakeRow.PARTITION).parquet(args[1]);
        }
        DuckDbLoad.main(new String[] {args[2], args[1], args[3]});
    }

    private static List<String> files(Path input) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private static Iterator<Row> rows(String file) throws IOException {
        Path path = Path.of(file);
        CsvRows rows = new CsvRows(Files.readString(path, Charset.forName(DIALECT.encoding())), ';');
        String[] header = rows.next().cells();
        Log log = new Log(
                header, path.getName(path.getNameCount() - 3).toString(),
                new DateText(FieldType.DATE, DIALECT.dateFormat(), DIALECT.lang()), new NumberText(DIALECT));
        List<Row> figures = new ArrayList<>();
        while (rows.hasNext()) {
            RawRow row = rows.next();
            log.figures(row, new FactRows((LakeRow figure) -> figures.add(RowFactory.create(figure.values())), 0, row.line()));
        }
        return figures.iterator();
    }

    private record Log(String[] header, String office, DateText dates, NumberText numbers) {

        void figures(RawRow row, FactRows out) {
            LocalDate day = dates.parse(row.cells()[0]);
            out.figure("opening").date(day).place(office).value("fraction", number(row, 1)).text("closed_reason", text(row, 2));
            for (int i = 3; i < header.length - 2; i++) {
                boolean visit = header[i].startsWith("visiteurs_");
                if (visit) {
                    out.figure("visit").date(day).place(office).channel("counter").origin(header[i])
                            .value("visitors", number(row, i));
                } else {
                    out.figure("enquiry").date(day).place(office).channel(header[i]).value("enquiries", number(row, i));
                }
            }
            out.figure("sale").date(day).place(office)
                    .value("sales", number(row, header.length - 2)).value("amount", number(row, header.length - 1));
        }

        private Double number(RawRow row, int column) {
            double value = numbers.parse(row.cells()[column], null);
            return Double.isNaN(value) ? null : value;
        }

        private static String text(RawRow row, int column) {
            return row.cells()[column].isEmpty() ? null : row.cells()[column];
        }
    }
}
