package fr.observatoire.etl.task;

import fr.observatoire.etl.quality.CheckContext;
import fr.observatoire.etl.read.Content;
import fr.observatoire.etl.read.Decoder.Decoded;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Sheet;
import fr.observatoire.etl.read.Workbook;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a file is that its own source does not know: a file of another source, or of a tool that gives no figure. */
final class Elsewhere {

    /** A header stands among the first lines, below titles and comments. */
    private static final int FIRST_LINES = 30;

    private final Map<String, SourceContract> contracts;
    private final Map<String, Source> sources;
    private final CheckContext context;

    Elsewhere(Map<String, SourceContract> contracts, Map<String, Source> sources, CheckContext context) {
        this.contracts = contracts;
        this.sources = sources;
        this.context = context;
    }

    /**
     * What the file is, and what to do with it.
     *
     * @param text of the file; null for a workbook
     */
    Optional<Text> name(FileTask task, Content content, Decoded text) {
        Optional<Text> tool = ForeignTools.name(lines(content, text));
        return tool.isPresent() ? tool : ofOtherSource(task, content, text);
    }

    /** Only where one source alone knows it: a folder that is named must be the right one. */
    private Optional<Text> ofOtherSource(FileTask task, Content content, Decoded text) {
        List<Text> found = new ArrayList<>();
        for (SourceContract contract : contracts.values()) {
            if (!contract.name().equals(task.source())) {
                resource(contract, task, content, text)
                        .ifPresent(resource -> found.add(
                                EtlTexts.text("foreign.folder", resource.title().typeset(), contract.name())));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<Resource> resource(SourceContract contract, FileTask task, Content content, Decoded text) {
        FileOpener opener = new FileOpener(sources.get(contract.name()), context, this);
        return contract.resources().stream()
                .filter(resource -> fits(opener, content, text, resource, task.path()))
                .findFirst();
    }

    private static boolean fits(FileOpener opener, Content content, Decoded text, Resource resource, String path) {
        try {
            return opener.open(content, text, resource, path, new ArrayList<>()) != null;
        } catch (FileRefusedException e) {
            return false;
        }
    }

    private List<List<String>> lines(Content content, Decoded text) {
        if (text != null) {
            return text.text()
                    .lines()
                    .limit(FIRST_LINES)
                    .map(line -> Arrays.stream(line.split("[,;\t]"))
                            .map(cell -> cell.replace("\"", ""))
                            .toList())
                    .toList();
        }
        List<List<String>> lines = new ArrayList<>();
        try {
            for (Sheet sheet : Workbook.sheets(content, anyDialect())) {
                Iterator<RawRow> rows = sheet.open();
                for (int line = 0; line < FIRST_LINES && rows.hasNext(); line++) {
                    lines.add(List.of(rows.next().cells()));
                }
            }
        } catch (FileRefusedException e) {
            return List.of(); // its own source has said what is wrong with it
        }
        return lines;
    }

    /** Only the words of the header are read, which no dialect changes. */
    private Dialect anyDialect() {
        return contracts
                .values()
                .iterator()
                .next()
                .resources()
                .get(0)
                .dialects()
                .get(0);
    }
}
