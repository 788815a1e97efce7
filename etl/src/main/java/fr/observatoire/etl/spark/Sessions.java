package fr.observatoire.etl.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Spark sessions for one job that reads files and writes a lake: no shuffle, no web page, as little to start as
 * possible.
 */
final class Sessions {

    private Sessions() {}

    /**
     * Starts a session.
     *
     * @param master {@code local[*]}, or a cluster's URL; then its machines must find the program's jars, the input and
     *     the home under the same paths
     */
    static SparkSession start(String master) {
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setAppName("observatoire")
                .set("spark.ui.enabled", "false")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.sql.datetime.java8API.enabled", "true")
                // Each task writes all facts at the same time; otherwise Spark would sort its rows by fact first.
                .set("spark.sql.maxConcurrentOutputFileWriters", "64")
                // Each of these writers keeps a row group in memory.
                .set("spark.hadoop.parquet.block.size", Integer.toString(8 << 20))
                // The load reads every row once and uses no bounds. A dictionary for lines and digests would not help
                // either, because their values hardly repeat.
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
