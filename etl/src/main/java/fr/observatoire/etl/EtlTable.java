package fr.observatoire.etl;

import fr.observatoire.etl.EtlReport.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The end table of a run as text: names at the left, numbers at the right. */
final class EtlTable {

    private static final List<String> HEADER =
            List.of("source", "fichiers", "lues", "chargées", "refusées", "doublons", "déjà connus", "secondes");

    private EtlTable() {}

    static String of(List<SourceLine> sources) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        sources.forEach(source -> rows.add(cells(source)));
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> cells(SourceLine line) {
        return List.of(
                line.source(),
                number(line.files()),
                number(line.read()),
                number(line.loaded()),
                number(line.refused()),
                number(line.duplicates()),
                number(line.skippedFiles()),
                String.format(Locale.FRANCE, "%.1f", line.seconds()));
    }

    private static String number(long value) {
        return String.format(Locale.FRANCE, "%,d", value);
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths[column], column == 0))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean left) {
        String padding = " ".repeat(width - cell.length());
        return left ? cell + padding : padding + cell;
    }
}
