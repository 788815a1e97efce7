package fr.observatoire.etl.files;

/** A folder of exports. */
public interface InputFolder {

    /** Is told what a folder contains; paths are relative to it, with {@code /} on every system. */
    interface Visitor {

        /** Whether to look into a folder with this name. */
        boolean enters(String name);

        void file(String path, InputFile file);

        /** A link, which is not followed, a pipe or a device: neither may be read as an export. */
        void notAFile(String path);

        /** A file or folder that cannot be looked at. */
        void unreadable(String path);
    }

    /** Whether it is there, and a folder. */
    boolean exists();

    /** Looks at all that it contains, in no special order. */
    void visit(Visitor visitor);

    /** The folder of an address. */
    static InputFolder at(Address address) {
        return address.isLocal()
                ? new LocalFolder(address.local())
                : new HadoopFolder(Hadoop.fileSystem(address, Hadoop.settings()), address);
    }
}
