package fr.observatoire.etl.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** A folder of a Hadoop file system. */
record HadoopFolder(FileSystem system, Address root) implements InputFolder {

    @Override
    public boolean exists() {
        try {
            return Hadoop.ask(root, () -> system.getFileStatus(root.path())).isDirectory();
        } catch (FileNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void visit(Visitor visitor) {
        visit(root, "", visitor);
    }

    private void visit(Address folder, String path, Visitor visitor) {
        try {
            for (FileStatus found : Hadoop.ask(folder, () -> system.listStatus(folder.path()))) {
                Address address = new Address(found.getPath());
                String name = found.getPath().getName();
                if (found.isFile()) {
                    visitor.file(path + name, new HadoopFile(system, address));
                } else if (visitor.enters(name)) {
                    visit(address, path + name + "/", visitor);
                }
            }
        } catch (IOException e) { // it is gone, or closed to us
            visitor.unreadable(path);
        }
    }
}
