import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.duckdb.DuckDBConnection;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/**
 * Measures a running server against the same work without it. {@code star DATABASE SQL}: fills a snapshot. {@code run URL
 * DATABASE PID OFFICES}: prints pairs of measures, requests a second, median and 99th percentile in milliseconds, the
 * server's own processor time for a request in microseconds, and their ratio.
 */
public final class ApiBench {

    private static final int CLIENTS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm", 15));
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 5));
    private static final List<String> FORMS = List.of(".json", ".csv", ".jsonstat", ".html");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    /** Ticks of the kernel's clock for processor time. */
    private static final double TICK_MICROS = 10_000;

    private static Path serverStat;

    private static final String SQL =
            """
            SELECT date_trunc('month', date)::DATE AS bucket, NULL::VARCHAR AS scope, (sum(visitors))::DOUBLE AS value
            FROM rpt_visit WHERE office = ? AND date BETWEEN ? AND ? AND (channel = 'counter') GROUP BY ALL
            """;

    /** One question: an office, a year and its base, a year or the mean of some. */
    private record Question(String office, int year, int base, int baseEnd, String lang) {

        String path(String suffix) {
            String years = base == baseEnd ? "" + base : base + "-" + baseEnd;
            return "/api/v1/indicators/visitors-on-site/year-over-year%s?grain=month&office=%s&year=%d&base=%s&lang=%s"
                    .formatted(suffix, office, year, years, lang);
        }
    }

    private record Result(double perSecond, double median, double p99, double serverMicros) {}

    /** The work of one client, which gets the number of its next piece. */
    private interface Client {
        void ask(int number) throws Exception;
    }

    private interface Clients {
        Client open() throws Exception;
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final List<Question> questions = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();

    private ApiBench(String server, int offices) {
        this.server = server;
        for (int office = 1; office <= offices; office++) {
            for (int year = 2012; year <= 2020; year++) {
                for (int base = 2011; base < year; base++) {
                    for (int baseEnd = base; baseEnd < year; baseEnd++) {
                        questions.add(new Question("bench-%03d".formatted(office), year, base, baseEnd, "fr"));
                        questions.add(new Question("bench-%03d".formatted(office), year, base, baseEnd, "en"));
                    }
                }
            }
        }
        Collections.shuffle(questions, new Random(1));
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("star")) {
            star(args[1], Files.readString(Path.of(args[2])));
        } else {
            new ApiBench(args[1], Integer.parseInt(args[4])).run(args[2], args[3]);
        }
    }

    private static void star(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM fct_visit")) {
                rows.next();
                System.out.printf("rows of fct_visit: %,d%n", rows.getLong(1));
            }
        }
    }

    private void run(String database, String pid) throws Exception {
        serverStat = Path.of("/proc", pid, "stat");
        DuckDBConnection duckdb = duckdb(database);
        firstOfEachOffice(duckdb);
        String json = questions.get(0).path(".json");
        String png = questions.get(0).path(".png");
        String svg = questions.get(0).path(".svg");
        String tag = get(json, null).headers().firstValue("ETag").orElseThrow();
        Clients repeated = () -> number -> get(json, null);
        // A real server runs for a long time, so compiled code is measured.
        round(() -> number -> get(number % 2 == 0 ? json : png, null), WARM_UP);
        round(() -> number -> get("/health/live", null), WARM_UP);
        compare("repeated JSON", repeated, "constant JSON", () -> number -> get("/health/live", null));
        compare("not modified (304)", () -> number -> get(json, tag), "repeated JSON", repeated);
        compare("repeated PNG", () -> number -> get(png, null), "repeated JSON", repeated);
        compare("repeated SVG, packed", () -> number -> packed(svg), "repeated JSON, packed", () -> number -> packed(json));
        // Short, because the small star does not have enough questions; last, when the server has compiled everything.
        compare("varied, API", () -> number -> get(varied(), null), "same SQL in process", () -> sql(duckdb), SHORT, false);
        compare("new PNG", () -> number -> get(picture(), null), "bare XChart", () -> ApiBench::draw, ROUND, false);
        System.out.println(memory(pid));
    }

    /** The data of an office, with its history, are read at the first question about it. */
    private void firstOfEachOffice(DuckDBConnection duckdb) throws Exception {
        List<Question> firsts = questions.stream()
                .filter(q -> q.year() == 2020 && q.base() == 2019 && q.lang().equals("fr"))
                .toList();
        System.out.printf(
                "first of an office     median %8.3f ms%nsame SQL in process    median %8.3f ms%n",
                median(firsts, question -> get(question.path(".json"), null)),
                median(firsts, question -> sql(duckdb.duplicate(), question)));
    }

    private interface Work {
        void on(Question question) throws Exception;
    }

    private static double median(List<Question> questions, Work work) throws Exception {
        long[] times = new long[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long from = System.nanoTime();
            work.on(questions.get(i));
            times[i] = System.nanoTime() - from;
        }
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }

    /** Each question only once in each form, because the second answer would come from the cache. */
    private String varied() {
        int number = next.getAndIncrement();
        return questions.get(number / FORMS.size()).path(FORMS.get(number % FORMS.size()));
    }

    private String picture() {
        return questions.get(pictures.getAndIncrement()).path(".png");
    }

    private HttpResponse<byte[]> get(String path, String tag) throws IOException, InterruptedException {
        return tag == null ? send(path, 200) : send(path, 304, "If-None-Match", tag);
    }

    private void packed(String path) throws IOException, InterruptedException {
        send(path, 200, "Accept-Encoding", "gzip");
    }

    private HttpResponse<byte[]> send(String path, int expected, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return answer;
    }

    /** User and system time of the server since its start, in ticks. */
    private static long serverTicks() throws IOException {
        String stat = Files.readString(serverStat);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** One thread for each query, like the server. */
    private static DuckDBConnection duckdb(String database) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        settings.setProperty("threads", "1");
        return DriverManager.getConnection("jdbc:duckdb:" + database, settings).unwrap(DuckDBConnection.class);
    }

    private Client sql(DuckDBConnection root) throws SQLException {
        Connection connection = root.duplicate();
        return number -> sql(connection, questions.get(statements.getAndIncrement() % questions.size()));
    }

    private static void sql(Connection connection, Question question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, question.office());
            statement.setDate(2, Date.valueOf(question.base() + "-01-01"));
            statement.setDate(3, Date.valueOf(question.year() + "-12-31"));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getDouble("value");
                }
            }
        }
    }

    /** As many columns as in the API's chart, and nothing else. */
    private static void draw(int number) throws IOException {
        CategoryChart chart = new CategoryChartBuilder().width(1200).height(675).build();
        List<String> months = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        Random random = new Random(number);
        chart.addSeries("2019", months, random.doubles(12, 0, 1000).boxed().toList());
        chart.addSeries("2020", months, random.doubles(12, 0, 1000).boxed().toList());
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", new ByteArrayOutputStream());
    }

    /** Measures two things in turn, so that other work of the machine slows down both. */
    private static void compare(String name, Clients clients, String yardstick, Clients others) throws Exception {
        compare(name, clients, yardstick, others, ROUND, true);
    }

    /**
     * @param served whether the server does both: then its own processor time is compared, which does not include the
     *     clients
     */
    private static void compare(
            String name, Clients clients, String yardstick, Clients others, Duration length, boolean served)
            throws Exception {
        List<Result> results = new ArrayList<>();
        List<Result> bases = new ArrayList<>();
        round(clients, length);
        round(others, length);
        for (int i = 0; i < ROUNDS; i++) {
            results.add(round(clients, length));
            bases.add(round(others, length));
        }
        System.out.printf("%-22s %s%n%-22s %s%n", name, text(results), yardstick, text(bases));
        System.out.printf(
                "  ratio: requests a second %.2f, median %.2f%n",
                mean(results, Result::perSecond) / mean(bases, Result::perSecond),
                mean(results, Result::median) / mean(bases, Result::median));
        if (served) {
            System.out.printf(
                    "  processor time of the server for a request: %.0f µs and %.0f µs, ratio %.2f%n",
                    mean(results, Result::serverMicros),
                    mean(bases, Result::serverMicros),
                    mean(results, Result::serverMicros) / mean(bases, Result::serverMicros));
        }
    }

    private static String text(List<Result> results) {
        return "%9.1f /s   median %8.3f ms   p99 %8.3f ms"
                .formatted(mean(results, Result::perSecond), mean(results, Result::median), mean(results, Result::p99));
    }

    private static double mean(List<Result> results, ToDoubleFunction<Result> part) {
        return results.stream().mapToDouble(part).average().orElseThrow();
    }

    private static Result round(Clients clients, Duration length) throws Exception {
        long ticks = serverTicks();
        long end = System.nanoTime() + length.toNanos();
        List<long[]> times = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Client client = clients.open();
            threads.add(new Thread(() -> times.add(ask(client, end))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (times.size() < CLIENTS) {
            throw new IllegalStateException("a client failed");
        }
        long[] sorted = times.stream().flatMapToLong(LongStream::of).sorted().toArray();
        return new Result(
                sorted.length / (length.toNanos() / 1e9),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                (serverTicks() - ticks) * TICK_MICROS / sorted.length);
    }

    private static long[] ask(Client client, long end) {
        long[] times = new long[1 << 16];
        int count = 0;
        for (long from = System.nanoTime(); from < end; count++) {
            try {
                client.ask(count);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            long to = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count] = to - from;
            from = to;
        }
        return Arrays.copyOf(times, count);
    }

    private static String memory(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElseThrow()
                .replace("VmHWM:", "most memory of the server:");
    }
}
