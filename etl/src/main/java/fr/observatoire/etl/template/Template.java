package fr.observatoire.etl.template;

import fr.observatoire.etl.discovery.FileNames;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Shows how the files of a source must look, to a colleague who fills one in or to a program that writes one. */
public final class Template {

    private Template() {}

    /** The kinds of file that people fill in; others are exported by a tool. */
    public static List<Resource> sheets(SourceContract contract) {
        return contract.resources().stream().filter(Resource::isFilledIn).toList();
    }

    /**
     * Writes one empty workbook for each kind of sheet, because the reader reads one table from each file: {@code file}
     * itself when the source has one kind, else {@code partners-memberships.xlsx} and so on beside it.
     *
     * @param lang of the explanations, {@code fr} or {@code en}
     * @return the files written
     * @throws java.nio.file.FileAlreadyExistsException when a file exists, because somebody may have filled it in
     */
    public static List<Path> write(SourceContract contract, Path file, String lang) throws IOException {
        List<Resource> sheets = sheets(contract);
        List<Path> written = new ArrayList<>();
        for (Resource sheet : sheets) {
            Path target = sheets.size() == 1 ? file : sibling(file, sheet);
            try (OutputStream bytes = create(target)) {
                new TemplateWorkbook(sheet, lang).write(bytes, empty -> {});
            }
            written.add(target);
        }
        return written;
    }

    /**
     * Writes the sheets that people keep into the folder of the source, under names that say what each is, so that they
     * are read there when they are filled in. A file that is there stays, because somebody may have filled it in. A sheet
     * is left out whose name another one may have too: empty, it would be taken for either.
     */
    public static void writeInto(SourceContract contract, Path folder, String lang) throws IOException {
        for (Resource sheet : contract.resources()) {
            Path file = folder.resolve(baseName(sheet) + ".xlsx");
            if (sheet.isKeptByHand() && isToldByName(file, contract) && Files.notExists(file)) {
                try (OutputStream bytes = create(file)) {
                    new TemplateWorkbook(sheet, lang).write(bytes, empty -> {});
                }
            }
        }
    }

    private static boolean isToldByName(Path file, SourceContract contract) {
        String name = file.getFileName().toString();
        return contract.resources().stream()
                        .filter(sheet -> FileNames.match(name, sheet))
                        .count()
                == 1;
    }

    /**
     * Writes the schema of a source as a Frictionless Data Package, with a Table Schema for each kind of file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the file exists
     */
    public static void writeSchema(SourceContract contract, Path file) throws IOException {
        createParent(file);
        Files.writeString(file, DataPackage.of(contract) + "\n", StandardOpenOption.CREATE_NEW);
    }

    private static OutputStream create(Path file) throws IOException {
        createParent(file);
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    }

    private static void createParent(Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
    }

    private static Path sibling(Path file, Resource resource) {
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return file.resolveSibling(stem + "-" + resource.name() + ".xlsx");
    }

    /** A file name that tells what the file is: {@code adhesions} of {@code adhesions*}. */
    static String baseName(Resource resource) {
        String name = resource.path().get(0).replace("*", "").replaceAll("[-_ ]+$", "");
        return name.isEmpty() ? resource.name() : name;
    }

    static String columnName(Field field, Resource resource) {
        return field.headerNames(resource.dialects().get(0).lang()).get(0);
    }

    static boolean required(Field field, Resource resource) {
        return field.constraints().required() || resource.schema().primaryKey().contains(field.name());
    }

    /** The values that a column allows; empty when it allows any. */
    static List<String> words(Field field) {
        return field.codes() == null
                ? field.constraints().allowed()
                : List.copyOf(new TreeSet<>(field.codes().keySet()));
    }
}
