package fr.observatoire.etl.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.rpc.RpcEnv;
import scala.Option;

/**
 * A standalone master and two workers of one core each in this process; what they start are processes of their own. Each
 * worker has a name of its own for this machine: Spark never gives a task twice to the same machine.
 */
final class TwoWorkers implements AutoCloseable {

    private static final List<String> NAMES = List.of("127.0.0.1", "localhost");
    private static final int ANY_PORT = 0;
    private static final int CORES = 1;
    private static final int MEGABYTES = 1024;

    private final List<RpcEnv> parts = new ArrayList<>();
    private final String master;

    TwoWorkers(Path work) {
        SparkConf conf = new SparkConf(false);
        RpcEnv first = Master.startRpcEnvAndEndpoint(NAMES.get(0), ANY_PORT, ANY_PORT, conf)
                ._1();
        this.master = "spark://" + first.address().hostPort();
        parts.add(first);
        for (String name : NAMES) {
            parts.add(Worker.startRpcEnvAndEndpoint(
                    name,
                    ANY_PORT,
                    ANY_PORT,
                    CORES,
                    MEGABYTES,
                    new String[] {master},
                    work.resolve(name).toString(),
                    Option.apply(parts.size()),
                    conf,
                    Option.empty()));
        }
    }

    String master() {
        return master;
    }

    @Override
    public void close() {
        for (int part = parts.size() - 1; part >= 0; part--) {
            parts.get(part).shutdown();
            parts.get(part).awaitTermination();
        }
    }
}
