package fr.observatoire.etl.spark;

import java.util.UUID;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** The connection to Spark for one job that reads files and writes a lake: no web page, as little to start as possible. */
final class Connection implements AutoCloseable {

    private static final String ID = "spark.observatoire.session";

    private final SparkContext context;
    private final boolean own;

    /**
     * Starts Spark. When it runs already in this process, that is used and left running, because tests share one.
     *
     * @param master {@code local[*]}, or a cluster's URL; then its machines must find the program's jars, the input and
     *     the home under the same paths
     */
    Connection(String master) {
        String id = UUID.randomUUID().toString();
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setAppName("observatoire")
                .set("spark.ui.enabled", "false")
                .set(ID, id);
        if (master.startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        } else {
            conf.set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        }
        this.context = SparkContext.getOrCreate(conf);
        this.own = context.getConf().get(ID, "").equals(id);
    }

    SparkContext context() {
        return context;
    }

    @Override
    public void close() {
        if (own) {
            context.stop();
        }
    }
}
