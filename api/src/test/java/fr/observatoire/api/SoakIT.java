package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixed load while loads publish snapshots, all in this process. A few loads with every build; as a proof twenty seconds
 * beside a stranger who holds what connections he gets. {@code bench/soak.sh} runs the same for half an hour and a snapshot
 * a minute.
 */
class SoakIT {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("soak.seconds", 20));
    private static final Duration BETWEEN_LOADS = Duration.ofSeconds(Integer.getInteger("soak.publish.seconds", 4));
    private static final int CONNECTIONS = 16;
    private static final int FEW_CONNECTIONS = 4;

    /** Enough loads to see what grows with each of them. */
    private static final int FEWEST_LOADS = 4;

    /**
     * Change of memory that the garbage collector and the cache of answers (64 MiB) may cause; losing one reader for
     * each load would be more.
     */
    private static final double HEAP_MARGIN_MIB = 100;

    private static final int HANDLES_MARGIN = 40;

    private static final String COMPARED = "/api/v1/indicators/visitors-on-site/year-over-year?year=2020";
    private static final List<String> ADDRESSES = List.of(
            COMPARED,
            "/api/v1/indicators/visitors-on-site/year-over-year?year=2020&grain=month",
            "/api/v1/indicators/visitors-on-site/series?grain=day",
            "/api/v1/indicators/visitors-on-site/series.csv?by=origin",
            "/api/v1/indicators/visitors-on-site/series.png?grain=month",
            "/api/v1/indicators/visitors-on-site/covid-adjusted?year=2020",
            "/api/v1/indicators/visitors-on-site/explain?period=2020",
            "/api/v1/attainment?year=2020",
            "/api/v1/attainment.xlsx?year=2020",
            "/api/v1/contradictions",
            "/api/v1/sources",
            "/",
            "/indicateurs/visitors-on-site",
            "/health",
            "/metrics");

    private record Sample(long seconds, long requests, int snapshots, long handles, double heapMib) {}

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<Long> millis = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();

    private volatile boolean over;

    @Test
    void loadsAndRequestsDoNotDisturbEachOther() throws InterruptedException, IOException {
        try (RunningServer server = new RunningServer(folder)) {
            soak(server, FEW_CONNECTIONS, Duration.ZERO, Duration.ofMillis(500));
        }
    }

    @Test
    @Tag("proof")
    void loadsAndRequestsDoNotDisturbEachOtherForLong() throws InterruptedException, IOException {
        try (RunningServer server = new RunningServer(folder);
                SlowClients strangers = new SlowClients(server.server().port())) {
            soak(server, CONNECTIONS, LENGTH, BETWEEN_LOADS);
        }
    }

    private void soak(RunningServer server, int connections, Duration length, Duration betweenLoads)
            throws InterruptedException, IOException {
        List<Thread> clients = clients(server, connections);
        List<Sample> samples = publishAndWatch(server, length, betweenLoads);
        for (Thread thread : clients) {
            thread.join();
        }
        samples.forEach(System.out::println);
        System.out.println("99 of 100 answers within " + slowest() + " ms");
        assertEquals(List.of(), List.copyOf(faults));
        assertFlat(samples);
    }

    private List<Thread> clients(RunningServer server, int connections) {
        return Stream.iterate(0, number -> number + 1)
                .limit(connections)
                .map(number -> new Thread(() -> ask(server, new Random(number))))
                .peek(Thread::start)
                .toList();
    }

    private List<Sample> publishAndWatch(RunningServer server, Duration length, Duration betweenLoads)
            throws InterruptedException, IOException {
        long start = System.nanoTime();
        List<Sample> samples = new ArrayList<>();
        try {
            for (int load = 1; load <= FEWEST_LOADS || System.nanoTime() - start < length.toNanos(); load++) {
                Thread.sleep(betweenLoads.toMillis());
                publish(server, load);
                samples.add(sample(start, load));
            }
        } finally {
            over = true;
        }
        return samples;
    }

    private static void publish(RunningServer server, int load) {
        // Both years of the comparison grow by the same count, so that an answer that mixes two snapshots is found.
        SmallWarehouse.publish(
                server.home,
                server.catalog,
                "run-" + load,
                """
                UPDATE lake.visit SET visitors = visitors + %d
                WHERE date IN ('2019-03-05', '2020-03-05') AND origin = 'ES'
                """
                        .formatted(load));
    }

    private long slowest() {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.get(sorted.size() * 99 / 100);
    }

    private void ask(RunningServer server, Random random) {
        while (!over) {
            long before = System.nanoTime();
            String address = random.nextInt(3) == 0 ? COMPARED : ADDRESSES.get(random.nextInt(ADDRESSES.size()));
            try {
                check(
                        address,
                        client.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                                + server.server().port() + address))
                                        .build(),
                                BodyHandlers.ofByteArray()));
                millis.add(Duration.ofNanos(System.nanoTime() - before).toMillis());
            } catch (IOException e) {
                faults.add(address + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void check(String address, HttpResponse<byte[]> answer) {
        requests.incrementAndGet();
        if (answer.statusCode() != 200) {
            faults.add(address + ": " + answer.statusCode());
            return;
        }
        String snapshot = answer.headers().firstValue("Observatoire-Snapshot").orElse("");
        boolean data = address.startsWith("/api/");
        // A workbook contains the time when it was written.
        if (data && !address.contains(".xlsx")) {
            int hash = Arrays.hashCode(answer.body());
            Integer first = answers.putIfAbsent(snapshot + " " + address, hash);
            if (first != null && first != hash) {
                faults.add(address + ": two answers of the snapshot " + snapshot);
            }
        }
        if (address.equals(COMPARED)) {
            checkComparison(snapshot, RunningServer.parse(new String(answer.body())));
        }
    }

    private void checkComparison(String snapshot, JsonNode answer) {
        double added = answer.at("/rows/0/value").asDouble() - 2057;
        double addedToBase = answer.at("/rows/0/base_value").asDouble() - 4012;
        if (added != addedToBase || !answer.get("snapshot").asText().equals(snapshot)) {
            faults.add("a mixed answer: " + answer);
        }
    }

    private Sample sample(long start, int snapshots) throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
        return new Sample(
                Duration.ofNanos(System.nanoTime() - start).toSeconds(), requests.get(), snapshots, handles(), heap);
    }

    private static long handles() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    /** Compares the first half of the samples with the second, to find what grows with every load. */
    private static void assertFlat(List<Sample> samples) {
        List<Sample> early = samples.subList(0, samples.size() / 2);
        List<Sample> late = samples.subList(samples.size() / 2, samples.size());
        assertTrue(
                late.stream().mapToLong(Sample::handles).min().orElseThrow()
                        <= early.stream().mapToLong(Sample::handles).max().orElseThrow() + HANDLES_MARGIN,
                "file handles grow: " + samples);
        assertTrue(
                late.stream().mapToDouble(Sample::heapMib).min().orElseThrow()
                        <= early.stream().mapToDouble(Sample::heapMib).max().orElseThrow() + HEAP_MARGIN_MIB,
                "memory grows: " + samples);
    }
}
