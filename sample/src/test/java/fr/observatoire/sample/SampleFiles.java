package fr.observatoire.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a data set in a simple way, without code of the generator or of the ETL. */
record SampleFiles(Path folder) {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    /** The files, without the hand-written page about them. */
    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    /** The rows of a sheet of the office by column; none when there is no such file. */
    List<Map<String, String>> sheet(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines = lines(file, EXCEL);
        return rows(lines.get(0), lines.subList(1, lines.size()), ";");
    }

    /** The rows of the counter log without its mistakes. */
    List<Map<String, String>> counterLog(int year) {
        return sheet("footfall/journal-accueil-" + year + ".csv").stream()
                .filter(row -> !row.get("date").startsWith("31/02/"))
                .filter(row -> !row.get("visiteurs_40").startsWith("-"))
                .filter(row -> row.get("demandes_comptoir").matches("\\d*"))
                .toList();
    }

    /** The table of a Google export by column, its totals row included. */
    List<Map<String, String>> google(String name) {
        List<String> lines = lines(folder.resolve(name), StandardCharsets.UTF_8);
        List<String> table = lines.subList(6, lines.size()).stream()
                .map(line ->
                        line.replaceAll("(\\d)[\u202F,](\\d{3})\"", "$1$2\"").replaceAll("(\\d)\u202F(\\d)", "$1$2"))
                .map(line -> line.replace("\"", ""))
                .toList();
        return rows(table.get(0), table.subList(1, table.size()), ",");
    }

    /** The days of a Facebook export: date, followers, gained, lost. */
    List<String[]> facebook(String name) {
        List<String> lines = lines(folder.resolve(name), StandardCharsets.UTF_8);
        return lines.subList(2, lines.size()).stream()
                .map(line -> line.replace("\"", "").split(",", -1))
                .toList();
    }

    static List<String> lines(Path file, Charset charset) {
        try {
            return Files.readAllLines(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds up the columns whose name begins so; an empty cell adds nothing. */
    static double sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .flatMap(row -> row.entrySet().stream())
                .filter(cell -> cell.getKey().startsWith(column))
                .filter(cell -> !cell.getValue().isEmpty())
                .mapToDouble(cell -> Double.parseDouble(cell.getValue().replace(',', '.')))
                .sum();
    }

    private static List<Map<String, String>> rows(String header, List<String> lines, String delimiter) {
        String[] names = header.split(delimiter, -1);
        return lines.stream().map(line -> row(names, line.split(delimiter, -1))).toList();
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        IntStream.range(0, names.length).forEach(i -> row.put(names[i], cells[i]));
        return row;
    }
}
