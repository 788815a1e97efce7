package fr.observatoire.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.representation.Csv;
import fr.observatoire.api.representation.Format;
import fr.observatoire.api.representation.Imprint;
import fr.observatoire.api.representation.Json;
import fr.observatoire.api.representation.JsonStat;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.resource.Operation;
import fr.observatoire.api.text.Language;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.catalog.UnknownCodeException.Kind;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examples of whole answers: an example record, written by the code that writes the server's own answers. */
final class Samples {

    static final Map<Integer, Problem> PROBLEMS = Stream.of(
                    Problem.badValue("grain", "decade", List.of("month", "year")),
                    Problem.keyMissing(),
                    Problem.forbidden("office:pays-orthe-arrigans"),
                    Problem.unknownCode(
                            Words.both("kind_of_code.indicator"),
                            new UnknownCodeException(Kind.INDICATOR, "visitor-on-site", List.of("visitors-on-site"))),
                    Problem.methodNotAllowed("POST"),
                    Problem.notAcceptable(List.of(".json", ".csv", ".xlsx", ".html")),
                    Problem.unsupportedContent(),
                    Problem.otherHost("statistics.example"),
                    Problem.tooManyRequests(600, 1),
                    Problem.fault("86e6f367e68b"),
                    Problem.notReady())
            .collect(Collectors.toMap(Problem::status, problem -> problem));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DescriptionTexts texts;
    private final Examples examples;

    Samples(DescriptionTexts texts) {
        this.texts = texts;
        this.examples = new Examples(texts);
    }

    /** What an address may answer in a form; null for a form that is no text. */
    JsonNode of(Operation operation, String mediaType, Object content) {
        if (mediaType.equals(Format.CSV.mediaType())) {
            return new TextNode(Csv.text(table(operation), false));
        } else if (mediaType.equals(Format.JSONSTAT.mediaType())) {
            return json(JsonStat.of(table(operation), imprint()), texts.language());
        }
        return content instanceof Class<?> record ? json(examples.of(record), texts.language()) : null;
    }

    private Table table(Operation operation) {
        Class<?> record = (Class<?>) operation.contents().get(Format.JSON.mediaType());
        return ((Table.Source) examples.of(record)).table();
    }

    /** An answer, or a value of one, as the server writes it. */
    static JsonNode json(Object answer, Language language) {
        try {
            return JSON.readTree(Json.write(answer, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imprint imprint() {
        String office = texts.of("example.office");
        String name = texts.of("example.name");
        Instant published = Instant.parse(texts.of("example.published_at"));
        return new Imprint(
                new Office(office, name, "", 0, "", "", null, null, null, true, false, false),
                new SnapshotInfo(texts.of("example.snapshot"), published, "", null, true),
                texts.language(),
                "");
    }
}
