import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Copies a folder of this machine to a Hadoop file system. Arguments: the folder, the address that it gets. */
public final class ToHadoop {

    private ToHadoop() {}

    public static void main(String[] args) throws Exception {
        Path to = new Path(args[1]);
        to.getFileSystem(new Configuration()).copyFromLocalFile(new Path(args[0]), to);
    }
}
