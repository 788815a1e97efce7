package fr.observatoire.etl.task;

import fr.observatoire.etl.discovery.FileNames;
import fr.observatoire.etl.read.Content;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The only table of an archive whose name fits a resource: public data are packed together with their notices. A table
 * in a folder of a folder does not count: the archive is then a packed input folder, perhaps of another office.
 */
final class ArchivedTable {

    private ArchivedTable() {}

    /**
     * @throws FileRefusedException when the archive has no such table or several, is damaged, or is too large when
     *     unpacked
     */
    static Content of(Content archive, List<Resource> resources) {
        Content found = null;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (isTable(entry, resources)) {
                    refuseDeep(entry);
                    if (found != null) {
                        throw new FileRefusedException("format", 1, EtlTexts.text("archive.several_tables"));
                    }
                    found = Content.unpacked(in);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException("format", 1, EtlTexts.text("archive.damaged"));
        }
        if (found == null) {
            throw new FileRefusedException("format", 1, EtlTexts.text("archive.no_table", expected(resources)));
        }
        return found;
    }

    private static void refuseDeep(ZipEntry entry) {
        String folders = entry.getName().substring(0, entry.getName().lastIndexOf('/') + 1);
        if (folders.chars().filter(letter -> letter == '/').count() > 1) {
            throw new FileRefusedException("format", 1, EtlTexts.text("archive.folder", folders));
        }
    }

    private static boolean isTable(ZipEntry entry, List<Resource> resources) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && name.toLowerCase(Locale.ROOT).endsWith(".csv")
                && resources.stream().anyMatch(resource -> FileNames.match(name, resource));
    }

    private static String expected(List<Resource> resources) {
        return resources.stream()
                .flatMap(resource -> resource.path().stream())
                .map(glob -> glob + ".csv")
                .collect(Collectors.joining(", "));
    }
}
