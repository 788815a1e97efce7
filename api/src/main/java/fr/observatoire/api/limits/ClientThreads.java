package fr.observatoire.api.limits;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;

/**
 * Works on a few requests of a client at the same time and lets its others wait, without a thread: who sends thousands at
 * once gets no more of the processors than who sends one.
 */
public final class ClientThreads extends ThreadLimitHandler {

    /** More than the connections of a browser, and few enough that another client's thread has its turn soon. */
    private static final int THREADS = 8;

    public ClientThreads() {
        setThreadLimit(THREADS);
    }

    @Override
    protected String getRemoteIP(Request request) {
        return ClientAddress.of(Request.getRemoteAddr(request));
    }
}
