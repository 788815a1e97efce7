package fr.observatoire.etl.task;

import fr.observatoire.etl.files.InputFile;
import fr.observatoire.etl.quality.CheckContext;
import fr.observatoire.etl.quality.RecordCheck;
import fr.observatoire.etl.read.Content;
import fr.observatoire.etl.read.CsvRows;
import fr.observatoire.etl.read.Decoder;
import fr.observatoire.etl.read.Decoder.Decoded;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.read.Sheet;
import fr.observatoire.etl.read.Workbook;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens a file in the dialects that the contract declares, one after the other: the first one whose layout and header
 * fit is used. When none fits, the refusal says what each expected.
 */
final class FileOpener {

    private final Source source;
    private final CheckContext context;
    private final Elsewhere elsewhere;

    /** @param elsewhere says what a file is that the source does not know */
    FileOpener(Source source, CheckContext context, Elsewhere elsewhere) {
        this.source = source;
        this.context = context;
        this.elsewhere = elsewhere;
    }

    /**
     * Opens a file.
     *
     * @param file where the task finds it
     * @param candidates the resources it may belong to: by its name, or all of the source when the name says nothing
     * @param others the other resources of the source: the name may be wrong, and the file may fit exactly one of them
     * @throws FileRefusedException when it fits none of them, or fits several and the name does not tell which
     */
    OpenedFile open(FileTask task, InputFile file, List<Resource> candidates, List<Resource> others) {
        Content content = Content.read(file, task.bytes(), task.modified());
        if (task.path().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            content = ArchivedTable.of(content, candidates);
        }
        Decoded text = content.isWorkbook() ? null : Decoder.decode(content.bytes());
        List<Misfit> misfits = new ArrayList<>();
        List<OpenedFile> fitting = fitting(content, text, task, candidates, misfits);
        if (fitting.isEmpty()) {
            fitting = fitting(content, text, task, others, new ArrayList<>());
        }
        if (fitting.isEmpty()) {
            Optional<Text> known = elsewhere.name(task, content, text);
            throw known.isPresent()
                    ? new FileRefusedException("foreign", 1, known.get())
                    : refused(misfits, task, candidates);
        }
        if (fitting.size() > 1) {
            throw new FileRefusedException(
                    "file_name",
                    1,
                    EtlTexts.text("file.ambiguous", titles(fitting.stream().map(OpenedFile::resource))));
        }
        return fitting.get(0);
    }

    private List<OpenedFile> fitting(
            Content content, Decoded text, FileTask task, List<Resource> resources, List<Misfit> misfits) {
        List<OpenedFile> fitting = new ArrayList<>();
        for (Resource resource : resources) {
            OpenedFile opened = open(content, text, resource, task.path(), misfits);
            if (opened != null) {
                fitting.add(opened);
            }
        }
        return fitting;
    }

    /**
     * Opens a file as one resource.
     *
     * @param text of the file; null for a workbook
     * @param misfits receives why it does not fit
     * @return null when it does not fit
     */
    OpenedFile open(Content content, Decoded text, Resource resource, String path, List<Misfit> misfits) {
        List<LayoutMismatchException> tried = new ArrayList<>();
        OpenedFile opened = text == null
                ? openWorkbook(content, resource, path, tried)
                : Dialects.of(resource.dialects(), text.charset()).stream()
                        .map(dialect -> openText(text.text(), resource, dialect, path, tried))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (opened == null) {
            misfits.add(new Misfit(resource, nearest(tried)));
        }
        return opened;
    }

    private static LayoutMismatchException nearest(List<LayoutMismatchException> misfits) {
        return misfits.stream()
                .reduce((one, other) -> other.likeness() > one.likeness() ? other : one)
                .orElseThrow();
    }

    private OpenedFile openText(
            String text, Resource resource, Dialect dialect, String path, List<LayoutMismatchException> misfits) {
        Rows rows = new CsvRows(text, dialect.delimiter().charAt(0));
        return open(rows, false, resource, dialect, path, misfits);
    }

    /** The one sheet whose header fits; the others are named. */
    private OpenedFile openWorkbook(
            Content content, Resource resource, String path, List<LayoutMismatchException> misfits) {
        if (!resource.isFilledIn()) {
            misfits.add(new LayoutMismatchException("format", 1, 0, EtlTexts.text("file.not_as_exported")));
            return null;
        }
        Dialect dialect = resource.dialects().get(0);
        Map<String, OpenedFile> fitting = new LinkedHashMap<>();
        FileRefusedException refusal = null;
        List<Sheet> sheets = filled(Workbook.sheets(content, dialect), resource);
        for (Sheet sheet : sheets) {
            try {
                OpenedFile opened = open(sheet.open(), true, resource, dialect, path, misfits);
                if (opened != null) {
                    fitting.put(sheet.name(), opened);
                }
            } catch (FileRefusedException e) {
                refusal = e;
            }
        }
        if (fitting.isEmpty() && refusal != null) {
            throw refusal;
        }
        return fitting.isEmpty() ? null : only(fitting, sheets);
    }

    private static OpenedFile only(Map<String, OpenedFile> fitting, List<Sheet> sheets) {
        List<String> names = List.copyOf(fitting.keySet());
        if (names.size() > 1) {
            throw new FileRefusedException(
                    "several_sheets", 1, EtlTexts.text("workbook.several_sheets", names.get(0), names.get(1)));
        }
        OpenedFile opened = fitting.get(names.get(0));
        String others = sheets.stream()
                .map(Sheet::name)
                .filter(name -> !name.equals(names.get(0)))
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? opened
                : opened.passingOver(EtlTexts.text("workbook.sheets_passed_over", names.get(0), others));
    }

    /** The sheet that the contract names, or all that are visible and not empty, but a template's page of help. */
    private static List<Sheet> filled(List<Sheet> all, Resource resource) {
        Text help = EtlTexts.text("template.explanations");
        List<Sheet> sheets = all.stream()
                .filter(sheet -> resource.sheet() == null
                        ? !sheet.hidden()
                                && !sheet.blank()
                                && !sheet.name().equals(help.typed())
                                && !sheet.name().equals(help.en())
                        : sheet.name().equals(resource.sheet()))
                .toList();
        if (sheets.isEmpty() && resource.sheet() != null) {
            throw new FileRefusedException("sheet", 1, EtlTexts.text("workbook.no_sheet", resource.sheet()));
        }
        if (sheets.isEmpty()) {
            boolean visible = all.stream().anyMatch(sheet -> !sheet.hidden());
            throw new FileRefusedException(
                    visible ? "empty" : "sheet",
                    1,
                    EtlTexts.text(visible ? "file.blank" : "workbook.no_visible_sheet"));
        }
        return sheets;
    }

    private OpenedFile open(
            Rows rows,
            boolean workbook,
            Resource resource,
            Dialect dialect,
            String path,
            List<LayoutMismatchException> misfits) {
        try {
            Table table = table(rows, resource, dialect, path);
            RecordCheck check =
                    new RecordCheck(table.header(), table.headerLine(), resource, dialect, workbook, context);
            return new OpenedFile(resource, rows, table, check);
        } catch (LayoutMismatchException e) {
            misfits.add(e);
            return null;
        }
    }

    /** Quotes that do not close before the table begins mean that the delimiter is not the right one. */
    private Table table(Rows rows, Resource resource, Dialect dialect, String path) throws LayoutMismatchException {
        try {
            return source.layout(resource.profile(), path).open(rows, resource, dialect);
        } catch (FileRefusedException e) {
            if (e.rule().equals("quotes")) {
                throw new LayoutMismatchException(
                        "header", e.line(), 0, EtlTexts.text("file.other_delimiter", e.line(), dialect.delimiter()));
            }
            throw e;
        }
    }

    /**
     * The most similar attempt is reported. When the name does not tell the kind of the file and none is similar, nobody
     * knows what it should be: then the kinds of the folder are.
     */
    private static FileRefusedException refused(List<Misfit> misfits, FileTask task, List<Resource> candidates) {
        Misfit best = misfits.stream()
                .max(Comparator.comparingInt(misfit -> misfit.reason.likeness()))
                .orElseThrow();
        LayoutMismatchException reason = best.reason;
        if (task.named()) {
            return new FileRefusedException(reason.rule(), reason.line(), reason.text());
        }
        Text text = reason.likeness() > 0
                ? EtlTexts.text("file.resembles", best.resource.title().typeset(), reason.text())
                : EtlTexts.text("file.unknown", task.source(), titles(candidates.stream()));
        return new FileRefusedException("file_name", reason.line(), text);
    }

    /** Why a file is not of a resource. */
    record Misfit(Resource resource, LayoutMismatchException reason) {}

    private static Text titles(Stream<Resource> resources) {
        return resources
                .map(resource -> EtlTexts.text("file.title", resource.title().typeset()))
                .reduce((one, other) -> EtlTexts.text("file.or", one, other))
                .orElseThrow();
    }
}
