package fr.observatoire.etl.task;

import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Tools whose exports give no indicator of the catalogue, by the columns of a header: {@code foreign-tools.csv}.
 * Its last line has the words of Google Analytics in the languages that are read. */
final class ForeignTools {

    /** Google Analytics writes the dates of its reports in a comment; its words are those of the account's language. */
    private static final Pattern ANALYTICS = Pattern.compile("#([^:]+): \\d{8}");

    private static final Map<Boolean, List<Tool>> TOOLS =
            read().stream().collect(Collectors.partitioningBy(tool -> tool.name.equals("read_analytics")));

    private ForeignTools() {}

    /** @param columns each by the names that it may have, as {@link Slug} */
    private record Tool(String name, List<Set<String>> columns) {

        boolean wrote(Set<String> header) {
            return columns.stream().allMatch(names -> names.stream().anyMatch(header::contains));
        }
    }

    private static List<Tool> read() {
        try (Reader file = new InputStreamReader(
                ForeignTools.class.getResourceAsStream("foreign-tools.csv"), StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(file).getRecords().stream()
                    .map(ForeignTools::tool)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tool tool(CSVRecord row) {
        List<Set<String>> columns = Arrays.stream(row.get("columns").split(";"))
                .map(names -> Arrays.stream(names.split("\\|")).map(Slug::of).collect(Collectors.toSet()))
                .toList();
        return new Tool(row.get("tool"), columns);
    }

    /**
     * What a file is that no contract knows, and what to do with it.
     *
     * @param lines its first lines, each with its cells
     */
    static Optional<Text> name(List<List<String>> lines) {
        Optional<Text> tool = lines.stream()
                .map(cells -> cells.stream().map(Slug::of).collect(Collectors.toSet()))
                .flatMap(header -> TOOLS.get(false).stream().filter(each -> each.wrote(header)))
                .findFirst()
                .map(each -> EtlTexts.text("foreign.no_indicator", EtlTexts.text("foreign." + each.name())));
        if (tool.isPresent()) {
            return tool;
        }
        List<String> dated = lines.stream()
                .map(cells -> ANALYTICS.matcher(String.join(",", cells).strip()))
                .filter(Matcher::matches)
                .map(comment -> Slug.of(comment.group(1)))
                .toList();
        boolean known = TOOLS.get(true).stream().anyMatch(each -> each.wrote(Set.copyOf(dated)));
        return dated.isEmpty() || known ? Optional.empty() : Optional.of(EtlTexts.text("foreign.analytics_language"));
    }
}
