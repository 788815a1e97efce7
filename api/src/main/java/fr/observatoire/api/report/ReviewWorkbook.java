package fr.observatoire.api.report;

import fr.observatoire.api.report.Review.Chapter;
import fr.observatoire.api.report.Review.Line;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.store.Contradiction;
import fr.observatoire.warehouse.store.SourceStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The review as a workbook: a sheet a chapter, its indicators with their units as row headers, figures as numbers and
 * beside each what kind of figure it is; then contradictions and sources.
 */
final class ReviewWorkbook {

    private static final String APPLICATION = "Observatoire";
    private static final String APPLICATION_VERSION = "1.0";
    private static final int HUNDRED = 100;
    private static final double FIRST_WIDTH = 60;
    private static final double WIDTH = 22;

    private final Review review;
    private final ReviewText text;

    private ReviewWorkbook(Review review) {
        this.review = review;
        this.text = new ReviewText(review);
    }

    static byte[] write(Review review) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION)) {
            new ReviewWorkbook(review).fill(workbook);
        }
        return out.toByteArray();
    }

    private void fill(Workbook workbook) {
        for (Chapter chapter : review.chapters()) {
            Worksheet sheet = workbook.newWorksheet(text.word("sheet", chapter.code()));
            List<List<Object>> rows = new ArrayList<>();
            chapter.lines().forEach(line -> rows.add(row(line)));
            table(sheet, heads(), rows);
        }
        List<List<Object>> contradictions = new ArrayList<>();
        review.contradictions().forEach(each -> contradictions.add(row(each)));
        table(workbook.newWorksheet(text.word("contradictions")), text.contradictionHeads(), contradictions);
        List<List<Object>> sources = new ArrayList<>();
        review.sources().forEach(each -> sources.add(row(each)));
        Worksheet last = workbook.newWorksheet(text.word("sources"));
        table(last, text.sourceHeads(), sources);
        int row = sources.size() + 2;
        last.value(row, 0, text.office());
        last.value(row + 1, 0, text.published());
        last.value(row + 2, 0, text.synthetic());
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(text.word("indicator_unit"), text.word("objective")));
        for (int year : review.years()) {
            heads.add(text.word("results", year));
            heads.add(text.word("status", year));
        }
        heads.add(text.word("threshold", review.year()));
        heads.add(text.word("rate", review.year()));
        heads.add(text.word("verdict", review.year()));
        return heads;
    }

    private List<Object> row(Line line) {
        List<Object> row = new ArrayList<>();
        row.add(text.labelWithUnit(line.indicator()));
        row.add(line.objective());
        for (Observation result : line.results()) {
            row.add(result.value());
            row.add(text.status(result));
        }
        AttainmentRow attainment = line.attainment();
        row.add(attainment.threshold());
        row.add(attainment.rate() == null ? null : attainment.rate() * HUNDRED);
        row.add(text.verdict(line));
        return row;
    }

    private List<Object> row(Contradiction one) {
        return withNumbers(text.cells(one), 2, Arrays.asList(one.stated(), one.computed()));
    }

    private List<Object> row(SourceStatus source) {
        return withNumbers(text.cells(source), 1, List.of(source.files(), source.rowsRead(), source.rowsRefused()));
    }

    /** The words of a slide's row, with numbers to count with where there are any. */
    private static List<Object> withNumbers(List<String> words, int from, List<? extends Number> numbers) {
        List<Object> row = new ArrayList<>(words);
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != null) {
                row.set(from + i, numbers.get(i));
            }
        }
        return row;
    }

    private static void table(Worksheet sheet, List<String> heads, List<List<Object>> rows) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(1, 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < heads.size(); column++) {
                put(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0.##").set();
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }
}
