package fr.observatoire.api.limits;

import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Graceful;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a place for everybody: closes connections that bring no request, or take no answer, in their time. When there are
 * too many, of one client or in all, the one that has waited longest for a request makes place for the newest, so that a
 * client who opens thousands loses its own. When the server stops, running requests may end, and nobody else keeps it.
 */
public final class Connections extends Handler.Wrapper implements Graceful {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /** Of the time that the server gives itself to stop: what running requests have; the rest is for closing. */
    private static final double TIME_TO_END = 0.8;

    /** A connection, and since when it waits for a request; {@link #BUSY} while it has one. */
    private static final class Place {

        private static final long BUSY = Long.MAX_VALUE;

        private final EndPoint endPoint;
        private final String client;
        private volatile long waitsSince = System.nanoTime();

        Place(EndPoint endPoint, String client) {
            this.endPoint = endPoint;
            this.client = client;
        }
    }

    private final ConnectionCaps caps;
    private final Map<EndPoint, Place> places = new ConcurrentHashMap<>();
    private final Tally closed = new Tally(System::nanoTime);
    private volatile boolean stops;

    public Connections(ConnectionCaps caps) {
        this.caps = caps;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        for (Connector connector : getServer().getConnectors()) {
            connector.addEventListener(new Connection.Listener() {
                @Override
                public void onOpened(Connection connection) {
                    admit(connection.getEndPoint());
                }

                @Override
                public void onClosed(Connection connection) {
                    places.remove(connection.getEndPoint());
                }
            });
        }
        lookAgain();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Place place = places.get(request.getConnectionMetaData().getConnection().getEndPoint());
        if (place != null) {
            place.waitsSince = Place.BUSY;
            Request.addCompletionListener(request, failure -> place.waitsSince = System.nanoTime());
        }
        return super.handle(request, response, callback);
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        stops = true;
        closeAll(place -> place.waitsSince != Place.BUSY);
        long millis = (long) (getServer().getStopTimeout() * TIME_TO_END);
        getServer().getScheduler().schedule(() -> closeAll(place -> true), millis, TimeUnit.MILLISECONDS);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isShutdown() {
        return stops;
    }

    private void closeAll(Predicate<Place> which) {
        places.values().stream().filter(which).forEach(this::close);
    }

    private void admit(EndPoint endPoint) {
        String client = endPoint.getRemoteSocketAddress() instanceof InetSocketAddress address
                ? ClientAddress.of(address.getAddress().getHostAddress())
                : "";
        places.put(endPoint, new Place(endPoint, client));
        List<Place> ofClient = places.values().stream()
                .filter(place -> place.client.equals(client))
                .toList();
        if (ofClient.size() > caps.ofClient()) {
            makePlace(ofClient);
        } else if (places.size() > caps.inAll()) {
            makePlace(List.copyOf(places.values()));
        }
    }

    /** The newest waits too, so it is closed itself where all others are busy. */
    private void makePlace(List<Place> among) {
        among.stream().min(Comparator.comparingLong(place -> place.waitsSince)).ifPresent(place -> {
            closed.add();
            close(place);
        });
    }

    /** Jetty tells that a connection is closed only later; until then it must not be chosen again instead of another. */
    private void close(Place place) {
        places.remove(place.endPoint);
        place.endPoint.close();
    }

    private void lookAgain() {
        getServer().getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        closeAll(place -> isLate(place, now));
        closed.tell(count -> LOG.warn(
                "{} connections closed to make place: more than {} of one client, or {} in all",
                count,
                caps.ofClient(),
                caps.inAll()));
        if (isRunning()) {
            lookAgain();
        }
    }

    private boolean isLate(Place place, long now) {
        long since = place.waitsSince;
        if (since != Place.BUSY) {
            return now - since > caps.request().toNanos();
        }
        return place.endPoint instanceof AbstractEndPoint socket
                && socket.getIdleFor() > caps.progress().toMillis();
    }
}
