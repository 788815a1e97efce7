package fr.observatoire.cli;

import fr.observatoire.cli.terminal.Consent;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.KeptFor;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.store.Snapshots;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snapshots [label|remove]}: what is kept and why; a label keeps a snapshot for ever. */
@Command(name = "snapshots", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class SnapshotsCommand implements Callable<Integer> {

    private static final int LONGEST_LABEL = 80;

    private static final double MEGABYTE = 1e6;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yy HH:mm");

    /** Beside the id of a snapshot that is read by today's configuration; explained under the table. */
    private static final String MARK = "*";

    @Mixin
    HomeOption home;

    @Option(names = "--json", descriptionKey = "snapshots.json")
    boolean json;

    @Spec
    CommandSpec spec;

    /**
     * The answer of {@code snapshots --json}.
     *
     * @param snapshot the live one, null before the first publication
     * @param snapshots oldest first
     */
    record Listing(String snapshot, List<Row> snapshots) {}

    /**
     * One snapshot.
     *
     * @param bytes that it takes of the disk
     * @param keptFor the strongest reason first; none when the next load removes it
     */
    record Row(
            String id,
            Instant publishedAt,
            String label,
            long bytes,
            boolean live,
            List<String> keptFor,
            String catalogVersion,
            boolean configurationKept) {}

    @Override
    public Integer call() {
        Home installation = new Home(home.path());
        Snapshots snapshots = new Snapshots(installation);
        List<Row> rows = snapshots.reasons(Instant.now()).entrySet().stream()
                .map(each -> row(each, snapshots))
                .toList();
        String text = json
                ? JsonText.of(new Listing(installation.current().orElse(null), rows))
                : rows.isEmpty() ? Main.message("status.unpublished") : text(rows);
        spec.commandLine().getOut().println(text);
        return 0;
    }

    private static Row row(Map.Entry<SnapshotInfo, Set<KeptFor>> kept, Snapshots snapshots) {
        SnapshotInfo info = kept.getKey();
        return new Row(
                info.id(),
                info.publishedAt(),
                info.label(),
                snapshots.bytes(info.id()),
                kept.getValue().contains(KeptFor.LIVE),
                kept.getValue().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .toList(),
                info.catalogVersion(),
                info.configurationKept());
    }

    static String text(List<Row> rows) {
        TextTable table = new TextTable()
                .row(
                        Main.message("table.snapshot"),
                        Main.message("table.published"),
                        Main.message("table.size"),
                        Main.message("table.kept"),
                        Main.message("table.label"));
        for (Row row : rows) {
            table.row(
                    row.configurationKept() ? row.id() : row.id() + MARK,
                    MINUTE.format(row.publishedAt().atZone(ZoneId.systemDefault())),
                    size(row.bytes()),
                    Main.message("snapshots.kept."
                            + row.keptFor().stream().findFirst().orElse("nothing")),
                    row.label() == null ? "" : row.label());
        }
        boolean allHaveTheirs = rows.stream().allMatch(Row::configurationKept);
        return allHaveTheirs ? table.toString() : table + System.lineSeparator() + Main.message("snapshots.mark", MARK);
    }

    @Command(name = "label", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
    int label(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ID", descriptionKey = "snapshots.id") String id,
            @Parameters(paramLabel = "TEXT", arity = "0..1", descriptionKey = "snapshots.text") String text,
            @Option(names = "--none", descriptionKey = "snapshots.none") boolean none) {
        check(none == (text == null), "snapshots.label.either");
        check(none || !text.isBlank() && text.length() <= LONGEST_LABEL, "snapshots.label.wrong", LONGEST_LABEL);
        Home installation = new Home(home.path());
        installation.live(); // of a home without any, that is what is wrong, and not the id
        installation.label(id, text);
        say(none ? "snapshots.unlabelled" : "snapshots.labelled", id, text);
        return 0;
    }

    @Command(name = "remove", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
    int remove(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "snapshots.id") TreeSet<String> ids,
            @Option(names = "--yes", descriptionKey = "snapshots.yes") boolean yes) {
        Home installation = new Home(home.path());
        installation.live();
        Snapshots snapshots = new Snapshots(installation);
        snapshots.requireRemovable(ids);
        String size = size(ids.stream().mapToLong(snapshots::bytes).sum());
        String named = String.join(", ", ids);
        if (yes || Consent.given(spec, Main.message("snapshots.remove.question", named, size))) {
            snapshots.remove(ids);
            say("snapshots.removed", named, size);
        } else {
            say("snapshots.stay");
        }
        return 0;
    }

    private static String size(long bytes) {
        return Main.message("snapshots.size", bytes / MEGABYTE);
    }

    private void say(String message, Object... values) {
        spec.commandLine().getOut().println(Main.message(message, values));
    }

    private void check(boolean right, String message, Object... values) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), Main.message(message, values));
        }
    }
}
