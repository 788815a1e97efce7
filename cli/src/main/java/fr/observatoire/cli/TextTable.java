package fr.observatoire.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table for a terminal: the first column is aligned at the left, the others at the right. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(Object... cells) {
        rows.add(List.of(cells).stream().map(String::valueOf).toList());
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String space = " ".repeat(widths[i] - cell.length());
            line.append(i == 0 ? cell + space : "  " + space + cell);
        }
        return line.toString().stripTrailing();
    }
}
