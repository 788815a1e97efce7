package fr.observatoire.cli.week;

import fr.observatoire.warehouse.store.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where a notice goes besides the output.
 *
 * @param file to which notices are added, the newest last; null for none
 * @param mail null for none
 */
public record Delivery(Path file, Consumer<Notice> mail) {

    /** @throws fr.observatoire.cli.mail.MailException when the message did not leave */
    void send(Notice notice) {
        if (mail != null) {
            mail.accept(notice);
        }
        if (file != null) {
            add(notice.text());
        }
    }

    /** Whoever reads the file meanwhile finds the notice whole or not at all. */
    private void add(String text) {
        Path target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            Path whole = target.resolveSibling(target.getFileName() + ".new");
            String before = Files.exists(target) ? Files.readString(target) + "\n" : "";
            Files.writeString(whole, before + text);
            Disk.replace(whole, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
