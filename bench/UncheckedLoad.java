import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.lake.TaskFiles;
import fr.observatoire.etl.read.CsvRows;
import fr.observatoire.etl.read.DateText;
import fr.observatoire.etl.read.NumberText;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.journal.LakeFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;

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
        SparkConf conf = new SparkConf()
                .setMaster("local[*]")
                .setAppName("unchecked")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
        Map<String, LakeKind> kinds = Map.copyOf(Catalog.load(null).lake());
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            // As many partitions as the ETL makes: one for 32 MB.
            long bytes = files(Path.of(args[0])).stream().mapToLong(file -> Path.of(file).toFile().length()).sum();
            int partitions = (int) Math.max(spark.defaultParallelism(), bytes >> 25);
            spark.parallelize(files(Path.of(args[0])), partitions)
                    .mapPartitions(files -> write(files, kinds, args[1]).iterator())
                    .collect();
        }
        DuckDbLoad.main(new String[] {args[2], args[1], args[3]});
    }

    private static List<String> files(Path input) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private static List<LakeFile> write(Iterator<String> files, Map<String, LakeKind> kinds, String lake)
            throws IOException {
        TaskContext task = TaskContext.get();
        TaskFiles out = new TaskFiles(
                new org.apache.hadoop.fs.Path(lake), task.partitionId(), task.taskAttemptId(), new Configuration());
        FactRows rows = new FactRows(kinds, 0, out);
        while (files.hasNext()) {
            read(Path.of(files.next()), rows);
        }
        rows.end();
        return out.close();
    }

    private static void read(Path path, FactRows out) throws IOException {
        CsvRows rows = new CsvRows(Files.readString(path, Charset.forName(DIALECT.encoding())), ';');
        Log log = new Log(
                rows.next().cells(), path.getName(path.getNameCount() - 3).toString(),
                new DateText(FieldType.DATE, DIALECT.dateFormat(), DIALECT.lang()), new NumberText(DIALECT));
        while (rows.hasNext()) {
            RawRow row = rows.next();
            out.record(row.line());
            log.figures(row, out);
        }
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
