package fr.observatoire.etl.files;

import fr.observatoire.etl.text.EtlTexts;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where a folder lies, as a person writes it: a path of this machine, or the address of a folder of a Hadoop file system
 * ({@code hdfs://namenode:8020/exports}, {@code s3a://bucket/lake}). A path means this machine, whatever Hadoop's settings
 * take for the usual file system.
 */
public final class Address {

    /** {@code C:\exports} is a path. */
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    /**
     * A bucket or a machine, perhaps with a container before it and a port behind. What else stands there may be a
     * password.
     */
    private static final Pattern HARMLESS =
            Pattern.compile("[^:/]+:(?://(?:[^@:/]*@)?(?:[^@:/]*|\\[[0-9a-fA-F:.]+])(?::\\d*)?(?:/.*)?|/(?!/).*)");

    private final org.apache.hadoop.fs.Path folder;

    Address(org.apache.hadoop.fs.Path folder) {
        this.folder = folder;
    }

    /**
     * Reads an address.
     *
     * @throws AddressException when it cannot be one, or holds a password; it is not repeated then
     */
    public static Address of(String written) {
        if (!URL.matcher(written).matches()) {
            return of(Path.of(written));
        }
        if (!HARMLESS.matcher(written).matches()) {
            throw new AddressException(EtlTexts.text("address.not_usable"), null);
        }
        try {
            org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(written);
            return folder.toUri().getScheme().equals("file") ? of(Path.of(folder.toUri())) : new Address(folder);
        } catch (IllegalArgumentException e) {
            throw new AddressException(EtlTexts.text("address.not_usable"), e);
        }
    }

    /** Hadoop takes a text for a path as it is: from a URI, {@code données} would be a folder {@code donn%C3%A9es}. */
    public static Address of(Path folder) {
        return new Address(new org.apache.hadoop.fs.Path(
                folder.toAbsolutePath().normalize().toUri()));
    }

    /** Whether the folder is one of this machine. */
    public boolean isLocal() {
        return folder.toUri().getScheme().equals("file");
    }

    /** The folder of this machine. */
    public Path local() {
        return Path.of(folder.toUri());
    }

    /** A folder or file below this one. */
    public Address resolve(String name) {
        return new Address(new org.apache.hadoop.fs.Path(folder, name));
    }

    public org.apache.hadoop.fs.Path path() {
        return folder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && folder.equals(address.folder);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }

    /** As people know it: a path of this machine is shown as one. */
    @Override
    public String toString() {
        return isLocal() ? local().toString() : folder.toString();
    }
}
