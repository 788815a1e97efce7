package fr.observatoire.etl.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark sessions set up for one job that reads files and writes a lake: no shuffle, no web page, little else to start. */
final class Sessions {

    private Sessions() {}

    /**
     * Starts a session.
     *
     * @param master {@code local[*]}, or a cluster's URL; then the program's jars lie where its machines find them, as
     *     input and home do
     */
    static SparkSession start(String master) {
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setAppName("observatoire")
                .set("spark.ui.enabled", "false")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.sql.datetime.java8API.enabled", "true")
                // Each task writes all facts at once: otherwise Spark sorts its rows by fact first.
                .set("spark.sql.maxConcurrentOutputFileWriters", "64")
                // Each of these writers holds a row group in memory.
                .set("spark.hadoop.parquet.block.size", Integer.toString(8 << 20))
                // The load reads every row once: nobody looks at bounds, nor for a line or a digest, which hardly
                // repeat, by a dictionary of all of them.
                .set("spark.hadoop.parquet.column.statistics.enabled", "false")
                .set("spark.hadoop.parquet.size.statistics.enabled", "false")
                .set("spark.hadoop.parquet.enable.dictionary#line", "false")
                .set("spark.hadoop.parquet.enable.dictionary#record_digest", "false")
                .set("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2");
        if (master.startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        } else {
            conf.set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
