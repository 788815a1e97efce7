package fr.observatoire.etl.files;

import fr.observatoire.etl.text.EtlTexts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Reaches the file systems of Hadoop, and says in a sentence why one cannot be reached. */
public final class Hadoop {

    /** Hadoop waits a quarter of an hour for a machine that is not there; these settings wait for a minute. */
    private static final String PATIENCE = "patience.xml";

    private static final List<String> SITE = List.of("core-site.xml", "hdfs-site.xml");

    /** Something that is asked of a file system. */
    @FunctionalInterface
    public interface Question<T> {

        T answer() throws IOException;
    }

    /** Read once, and only when an address asks for them: that takes as long as many files. */
    private static final class Settings {

        static final Configuration DRIVER = complete(SparkHadoopUtil.get().newConfiguration(new SparkConf()));
    }

    private Hadoop() {}

    /** The settings for who asks before Spark runs: those that Spark would have. */
    public static Configuration settings() {
        return Settings.DRIVER;
    }

    /** Completes settings of Spark with those of the folder that {@code HADOOP_CONF_DIR} names, if it does. */
    public static Configuration complete(Configuration settings) {
        settings.addResource(Hadoop.class.getResource(PATIENCE));
        String folder = System.getenv("HADOOP_CONF_DIR");
        if (folder != null) {
            SITE.stream()
                    .map(name -> Path.of(folder, name))
                    .filter(Files::exists)
                    .forEach(file -> settings.addResource(new org.apache.hadoop.fs.Path(file.toUri())));
        }
        return settings;
    }

    /**
     * The file system of an address.
     *
     * @throws AddressException when there is none of this kind, or it does not answer
     */
    public static FileSystem fileSystem(Address address, Configuration settings) {
        try {
            return address.path().getFileSystem(settings);
        } catch (UnsupportedFileSystemException e) {
            throw unknownKind(address, e);
        } catch (IOException | RuntimeException e) {
            throw innermost(e) instanceof ClassNotFoundException ? unknownKind(address, e) : unreachable(address, e);
        }
    }

    /**
     * What a file system answers.
     *
     * @throws FileNotFoundException when there is no such file or folder
     * @throws AccessControlException when it may not be read or written
     * @throws AddressException when the file system itself fails, which is no fault of the file: it can be tried again
     */
    public static <T> T ask(Address address, Question<T> question) throws IOException {
        try {
            return question.answer();
        } catch (FileNotFoundException | AccessControlException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unreachable(address, e);
        }
    }

    private static AddressException unknownKind(Address address, Exception cause) {
        String kind = address.path().toUri().getScheme();
        return new AddressException(EtlTexts.text("address.kind", address, kind), cause);
    }

    private static AddressException unreachable(Address address, Exception cause) {
        Throwable innermost = innermost(cause);
        String reason = innermost.getMessage() == null
                ? innermost.getClass().getSimpleName()
                : innermost.getMessage().lines().findFirst().orElse("").strip();
        return new AddressException(EtlTexts.text("address.unreachable", address, reason), cause);
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
