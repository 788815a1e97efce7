package fr.observatoire.etl.discovery;

import fr.observatoire.etl.files.InputFile.State;
import fr.observatoire.etl.files.InputFolder;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files of the input folder: {@code <source>/**} belongs to the home office, {@code <office>/<source>/**} to
 * another one. Every file is found, is a copy of a found one, or is mentioned in a message; none is ignored without a
 * word.
 *
 * @param files by path; of two files with the same content, office and source only the first
 * @param copies files with the same content as another one
 * @param refused files that belong to no source, or cannot be read
 * @param notices files that were left out, or copies
 */
public record Discovery(List<FoundFile> files, List<FoundFile> copies, List<Message> refused, List<Message> notices) {

    /**
     * Looks at every file of the folder.
     *
     * @param only names of the sources to look for; empty for all
     */
    public static Discovery in(InputFolder input, Set<String> only, Catalog catalog) {
        return new Search(InputTree.of(input), only, catalog).run();
    }

    private static final class Search {

        private final InputTree tree;
        private final Set<String> only;
        private final Map<String, SourceContract> contracts;
        private final Set<String> offices;
        private final String homeOffice;
        private final List<Message> refused = new ArrayList<>();
        private final List<Message> notices = new ArrayList<>();

        Search(InputTree tree, Set<String> only, Catalog catalog) {
            this.tree = tree;
            this.only = only;
            this.contracts =
                    catalog.sources().stream().collect(Collectors.toMap(SourceContract::name, contract -> contract));
            this.offices = catalog.offices().stream().map(Office::code).collect(Collectors.toSet());
            this.homeOffice = catalog.homeOffice().code();
        }

        Discovery run() {
            tree.ignored().forEach(file -> notices.add(message(file, "ignored", EtlTexts.text("file.ignored"))));
            tree.unreadable()
                    .forEach(file -> refused.add(message(file, "unreadable", EtlTexts.text("file.unreadable"))));
            tree.notFiles().forEach(file -> refused.add(message(file, "not_a_file", EtlTexts.text("file.not_a_file"))));
            List<FoundFile> found = tree.files().stream()
                    .map(this::find)
                    .flatMap(Optional::stream)
                    .toList();
            Map<Object, FoundFile> first = new HashMap<>();
            List<FoundFile> files = new ArrayList<>();
            List<FoundFile> copies = new ArrayList<>();
            for (FoundFile file : found) {
                FoundFile same = first.putIfAbsent(file.known(), file);
                (same == null ? files : copies).add(file);
                if (same != null) {
                    notices.add(message(file.path(), "same_content", EtlTexts.text("file.same_content", same.path())));
                }
            }
            return new Discovery(files, copies, refused, notices);
        }

        private Optional<FoundFile> find(InputTree.Found file) {
            List<String> folders = Stream.of(tree.path(file).split("/")).toList();
            boolean ofHome = folders.size() > 1 && contracts.containsKey(folders.get(0));
            boolean ofOffice =
                    folders.size() > 2 && offices.contains(folders.get(0)) && contracts.containsKey(folders.get(1));
            if (!ofHome && !ofOffice) {
                refused.add(message(file, "folder", misplaced(folders, file.name())));
                return Optional.empty();
            }
            String source = folders.get(ofHome ? 0 : 1);
            if (!only.isEmpty() && !only.contains(source)) {
                return Optional.empty();
            }
            return describe(file, ofHome ? homeOffice : folders.get(0), source);
        }

        private Text misplaced(List<String> folders, String name) {
            String right = folderOf(name);
            if (folders.size() == 1) {
                return right != null
                        ? EtlTexts.text("file.no_folder_but", right)
                        : EtlTexts.text(
                                name.toLowerCase(Locale.ROOT).endsWith(".zip")
                                        ? "file.archive_in_no_folder"
                                        : "file.no_folder",
                                String.join(
                                        ", ",
                                        contracts.keySet().stream().sorted().toList()));
            }
            boolean inOffice = offices.contains(folders.get(0));
            Collection<String> expected = inOffice ? contracts.keySet() : both(contracts.keySet(), offices);
            String folder = folders.get(inOffice && folders.size() > 2 ? 1 : 0);
            if (right != null) {
                return EtlTexts.text("file.unknown_folder_but", folder, right);
            }
            List<String> nearest = NearestCodes.of(folder, expected);
            return nearest.isEmpty()
                    ? EtlTexts.text("file.unknown_folder", folder)
                    : EtlTexts.text("file.unknown_folder_like", folder, String.join(", ", nearest));
        }

        /** The folder of the one source whose files are called so; null when none or several are. */
        private String folderOf(String name) {
            List<String> folders = contracts.values().stream()
                    .filter(contract ->
                            contract.resources().stream().anyMatch(resource -> FileNames.match(name, resource)))
                    .map(SourceContract::name)
                    .toList();
            return folders.size() == 1 ? folders.get(0) : null;
        }

        private static Collection<String> both(Set<String> some, Set<String> others) {
            return Stream.concat(some.stream(), others.stream()).toList();
        }

        private Optional<FoundFile> describe(InputTree.Found file, String office, String source) {
            String name = file.name();
            List<Resource> all = contracts.get(source).resources();
            List<Resource> named = all.stream()
                    .filter(resource -> FileNames.match(name, resource))
                    .toList();
            try {
                String sha256 = file.file().read(DigestUtils::sha256Hex);
                State state = file.file().state();
                return Optional.of(new FoundFile(
                        file.file(),
                        tree.path(file),
                        office,
                        source,
                        sha256,
                        state.bytes(),
                        state.modified(),
                        ExportDate.of(name),
                        (named.isEmpty() ? all : named)
                                .stream().map(Resource::name).toList(),
                        !named.isEmpty()));
            } catch (IOException e) {
                refused.add(message(
                        file,
                        "unreadable",
                        EtlTexts.text("file.unreadable_because", e.getClass().getSimpleName())));
                return Optional.empty();
            }
        }

        private Message message(InputTree.Found file, String code, Text text) {
            return message(tree.path(file), code, text);
        }

        private static Message message(String path, String code, Text text) {
            return new Message(path, null, null, code, text);
        }
    }
}
