package fr.observatoire.etl.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet that the office fills in once a year: values of what has no rows of its own, and, for what has, the states
 * that rows cannot know (cancelled, not reported, not there yet).
 */
final class DeclaredFiles {

    private static final List<String> HEADER =
            List.of("code", "indicateur", "annee", "valeur", "statut", "commentaire");
    private static final Map<String, String> STATUS = Map.of(
            "normal", "normal",
            "derived", "normal",
            "reduced_covid", "réduit (Covid)",
            "cancelled_covid", "annulé (Covid)",
            "not_distributed", "non diffusé",
            "not_existing", "inexistant",
            "not_reported", "non communiqué");
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2021, 1, 1, 0, 0);

    private DeclaredFiles() {}

    static void write(Year year) {
        Path file = year.file("declared", "releve-annuel-%d.xlsx".formatted(year.number()));
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook book = new Workbook(out, "observatoire", "1.0")) {
                fill(book.newWorksheet("Relevé"), year);
            }
            Files.write(file, reproducible(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Worksheet sheet, Year year) {
        for (int column = 0; column < HEADER.size(); column++) {
            sheet.value(0, column, HEADER.get(column));
        }
        int row = 1;
        for (Calibration.Line line : year.calibration().lines()) {
            Calibration.Cell cell = year.calibration().cell(line.code(), year.number());
            if (declared(line, cell)) {
                fill(sheet, row++, year.number(), line, cell);
            }
        }
    }

    private static boolean declared(Calibration.Line line, Calibration.Cell cell) {
        return switch (line.origin()) {
            case "declared" -> true;
                // A growth whose year before has no rows is stated; the others follow from rows.
            case "derived" -> cell.status().equals("normal") && line.unit().equals("%");
            default -> !cell.status().equals("normal");
        };
    }

    private static void fill(Worksheet sheet, int row, int year, Calibration.Line line, Calibration.Cell cell) {
        sheet.value(row, 0, line.code());
        sheet.value(row, 1, line.label());
        sheet.value(row, 2, year);
        if (!line.origin().equals("rows") && cell.value() != null) {
            sheet.value(row, 3, cell.value());
        }
        sheet.value(row, 4, STATUS.get(cell.status()));
    }

    // A workbook carries the time of its writing, twice: in its properties and in every entry of the archive.
    private static byte[] reproducible(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(WRITTEN);
                out.putNextEntry(copy);
                out.write(undated(entry.getName(), in.getInputStream(entry).readAllBytes()));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(String name, byte[] content) {
        return !name.equals("docProps/core.xml")
                ? content
                : new String(content, StandardCharsets.UTF_8)
                        .replaceAll(">[0-9-]+T[0-9:.]+Z<", ">2021-01-01T00:00:00Z<")
                        .getBytes(StandardCharsets.UTF_8);
    }
}
