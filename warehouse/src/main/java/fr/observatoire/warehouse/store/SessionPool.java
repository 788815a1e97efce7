package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.store.Session.RowReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Connections to one read-only database; each is lent for one query. One connection for each thread would leak, because
 * every request runs in a new virtual thread.
 */
public final class SessionPool implements AutoCloseable {

    private static final int SIZE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final Session root;
    private final Semaphore permits = new Semaphore(SIZE);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();

    public SessionPool(Path database) {
        this.root = new Session(Database.open(database));
    }

    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        return use(session -> session.list(sql, reader, parameters));
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return use(session -> session.first(sql, reader, parameters));
    }

    /** Work that needs several statements; it must not ask the pool for a second session. */
    public <T> T use(Function<Session, T> work) {
        permits.acquireUninterruptibly();
        try {
            Session session = take();
            try {
                return work.apply(session);
            } finally {
                idle.push(session);
            }
        } finally {
            permits.release();
        }
    }

    private Session take() {
        Session session = idle.poll();
        return session == null ? root.another() : session;
    }

    /** No query may be running any more. */
    @Override
    public void close() {
        idle.forEach(Session::close);
        root.close();
    }
}
