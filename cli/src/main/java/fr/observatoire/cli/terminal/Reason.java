package fr.observatoire.cli.terminal;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why something failed, in a sentence for whoever reads it. */
public final class Reason {

    private Reason() {}

    /** The message of a cause in the user's language, else that of the error itself. */
    public static String of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TextException told) {
                return told.text().in(Terminal.lang());
            } else if (cause instanceof FileSystemException file) {
                return Terminal.message(fileFault(file), file.getFile());
            } else if (cause instanceof FileNotFoundException) {
                return Terminal.message("fault.file", cause.getMessage());
            } else if (cause instanceof OutOfMemoryError) {
                return Terminal.message("fault.memory");
            }
        }
        if (fault.getMessage() != null) {
            return fault.getMessage();
        }
        return fault.getCause() == null ? fault.getClass().getSimpleName() : of(fault.getCause());
    }

    /** The same where the reader is not known yet. */
    public static Text text(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TextException told) {
                return told.text();
            }
        }
        String said = of(fault);
        return new Text(said, said);
    }

    private static String fileFault(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "fault.no_such_file";
        } else if (fault instanceof AccessDeniedException) {
            return "fault.access_denied";
        }
        return fault instanceof FileAlreadyExistsException ? "fault.not_a_folder" : "fault.file";
    }
}
