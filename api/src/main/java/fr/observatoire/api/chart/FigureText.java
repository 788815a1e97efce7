package fr.observatoire.api.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a chart shows, in words and as a table: made from the figure itself, so that it can leave nothing out. */
public final class FigureText {

    private final Figure figure;
    private final Words words;

    private FigureText(Figure figure) {
        this.figure = figure;
        this.words = Words.in(figure.caption().lang());
    }

    public static FigureText of(Figure figure) {
        return new FigureText(figure);
    }

    /** The finding in one line, for an {@code alt} attribute. */
    public String alternative() {
        return kind() + " " + figure.caption().title();
    }

    /** Everything in the chart, as sentences. */
    public String description() {
        Caption caption = figure.caption();
        List<String> sentences = new ArrayList<>(List.of(kind(), caption.title(), caption.subtitle()));
        sentences.addAll(contents());
        sentences.addAll(caption.notes());
        sentences.add(caption.foot());
        return sentences.stream()
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }

    private String kind() {
        return words.text(figure instanceof ColumnFigure ? "text.columns" : "text.bars");
    }

    private List<String> contents() {
        List<String> sentences = new ArrayList<>();
        DataTable table = table();
        for (List<String> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                boolean named = row.size() > 2 && figure instanceof ColumnFigure;
                cells.add(named ? table.header().get(i) + " " + row.get(i) : row.get(i));
            }
            cells.removeIf(String::isBlank);
            sentences.add(row.get(0) + colon() + String.join(", ", cells));
        }
        if (figure instanceof ColumnFigure columns) {
            if (columns.target() != null) {
                sentences.add(columns.target().label());
            }
            columns.bands().forEach(band -> sentences.add(band.label()));
        }
        return sentences;
    }

    private String colon() {
        return "en".equals(words.lang()) ? ": " : "\u00A0: ";
    }

    public DataTable table() {
        return figure instanceof ColumnFigure columns ? table(columns) : table((BarFigure) figure);
    }

    private DataTable table(ColumnFigure columns) {
        List<String> header = new ArrayList<>(List.of(columns.heading()));
        columns.series().forEach(series -> header.add(series.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < columns.categories().size(); c++) {
            List<String> row =
                    new ArrayList<>(List.of(columns.categories().get(c).name()));
            for (ColumnFigure.Series series : columns.series()) {
                row.add(cell(series.data().get(c)));
            }
            rows.add(row);
        }
        return new DataTable(columns.caption().title(), header, rows);
    }

    private DataTable table(BarFigure bars) {
        List<List<String>> rows = bars.rows().stream()
                .map(row -> List.of(
                        row.label(),
                        row.datum().text(),
                        row.datum().remark() == null ? "" : row.datum().remark()))
                .toList();
        return new DataTable(bars.caption().title(), bars.columns(), rows);
    }

    private String cell(Datum datum) {
        if (datum.isMissing()) {
            return words.text("text.missing", datum.text());
        }
        return datum.remark() == null ? datum.text() : datum.text() + " (" + datum.remark() + ")";
    }
}
