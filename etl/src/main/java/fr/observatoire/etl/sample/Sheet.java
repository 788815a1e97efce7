package fr.observatoire.etl.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A text file in the shape of a tool's export, written whole. */
final class Sheet {

    static final Charset EXCEL = Charset.forName("windows-1252");

    private final StringBuilder text = new StringBuilder();
    private final char delimiter;
    private final String lineEnd;

    private Sheet(char delimiter, String lineEnd) {
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
    }

    /** A sheet of the office: {@code ;}, decimal commas, as Excel saves it in France. */
    static Sheet ofOffice(String... header) {
        return new Sheet(';', "\r\n").row((Object[]) header);
    }

    /** An export of a web tool. */
    static Sheet export(String lineEnd) {
        return new Sheet(',', lineEnd);
    }

    /** A row, each cell quoted where it must be. */
    Sheet row(Object... cells) {
        return line(Arrays.stream(cells)
                .map(cell -> quoted(String.valueOf(cell)))
                .collect(Collectors.joining(String.valueOf(delimiter))));
    }

    /** A row in which every cell is quoted. */
    Sheet quotedRow(Object... cells) {
        return line(Arrays.stream(cells)
                .map(cell -> '"' + String.valueOf(cell).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(String.valueOf(delimiter))));
    }

    Sheet line(String line) {
        text.append(line).append(lineEnd);
        return this;
    }

    void saveForExcel(Path file) {
        save(file, new byte[0], EXCEL);
    }

    void saveUtf8(Path file) {
        save(file, new byte[0], StandardCharsets.UTF_8);
    }

    void saveUtf8WithBom(Path file) {
        save(file, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8);
    }

    void saveUtf16WithBom(Path file) {
        save(file, new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE);
    }

    private void save(Path file, byte[] mark, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.toString().getBytes(charset));
        save(file, bytes.toByteArray());
    }

    static void save(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String quoted(String cell) {
        boolean must =
                cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf(' ') >= 0 && delimiter == ',';
        return must ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
