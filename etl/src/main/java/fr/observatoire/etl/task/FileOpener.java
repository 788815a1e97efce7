package fr.observatoire.etl.task;

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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Opens a file in the dialects that the contract declares, one after the other: the first one whose layout and header
 * fit is used. When none fits, the refusal says what each expected.
 */
final class FileOpener {

    /** More reasons would be too many to read; the first dialects are the most probable ones. */
    private static final int SHOWN = 3;

    private final Source source;
    private final CheckContext context;

    FileOpener(Source source, CheckContext context) {
        this.source = source;
        this.context = context;
    }

    /**
     * Opens a file.
     *
     * @param candidates the resources it may belong to: by its name, or all of the source when the name says nothing
     * @param others the other resources of the source: the name may be wrong, and the file may fit exactly one of them
     * @throws FileRefusedException when it fits none of them, or fits several and the name does not tell which
     */
    OpenedFile open(FileTask task, List<Resource> candidates, List<Resource> others) {
        Content content = Content.read(Path.of(task.file()), task.bytes(), task.modified());
        if (task.path().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            content = ArchivedTable.of(content, candidates);
        }
        Decoded text = content.isWorkbook() ? null : Decoder.decode(content.bytes());
        List<LayoutMismatchException> misfits = new ArrayList<>();
        List<OpenedFile> fitting = fitting(content, text, task, candidates, misfits);
        if (fitting.isEmpty()) {
            fitting = fitting(content, text, task, others, new ArrayList<>());
        }
        if (fitting.isEmpty()) {
            throw refused(misfits, task, candidates);
        }
        if (fitting.size() > 1) {
            throw new FileRefusedException("file_name", 1, EtlTexts.text("file.ambiguous", names(fitting)));
        }
        return fitting.get(0);
    }

    private List<OpenedFile> fitting(
            Content content,
            Decoded text,
            FileTask task,
            List<Resource> resources,
            List<LayoutMismatchException> misfits) {
        List<OpenedFile> fitting = new ArrayList<>();
        for (Resource resource : resources) {
            OpenedFile opened = open(content, text, resource, task.path(), misfits);
            if (opened != null) {
                fitting.add(opened);
            }
        }
        return fitting;
    }

    private OpenedFile open(
            Content content, Decoded text, Resource resource, String path, List<LayoutMismatchException> misfits) {
        List<LayoutMismatchException> tried = new ArrayList<>();
        OpenedFile opened = text == null
                ? openWorkbook(content, resource, path, tried)
                : Dialects.of(resource.dialects(), text.charset()).stream()
                        .map(dialect -> openText(text.text(), resource, dialect, path, tried))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (opened == null) {
            misfits.add(nearest(tried));
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

    /** The most similar attempt is reported; when none is similar, all of them are. */
    private static FileRefusedException refused(
            List<LayoutMismatchException> misfits, FileTask task, List<Resource> candidates) {
        LayoutMismatchException best = misfits.stream()
                .max(Comparator.comparingInt(LayoutMismatchException::likeness))
                .orElseThrow();
        Text reasons = best.likeness() > 0
                ? best.text()
                : Text.list(misfits.stream()
                        .map(LayoutMismatchException::text)
                        .distinct()
                        .limit(SHOWN)
                        .toList());
        return task.named()
                ? new FileRefusedException(best.rule(), best.line(), reasons)
                : new FileRefusedException("file_name", best.line(), unexpectedName(candidates, reasons));
    }

    private static Text unexpectedName(List<Resource> candidates, Text reasons) {
        String names =
                candidates.stream().map(resource -> resource.path().get(0)).collect(Collectors.joining(", "));
        return EtlTexts.text("file.unexpected_name", names, reasons);
    }

    private static Text names(List<OpenedFile> files) {
        return files.stream()
                .map(file -> EtlTexts.text("file.title", file.resource().title().typeset()))
                .reduce((one, other) -> EtlTexts.text("file.or", one, other))
                .orElseThrow();
    }
}
