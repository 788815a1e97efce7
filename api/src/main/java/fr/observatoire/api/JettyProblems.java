package fr.observatoire.api;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.text.Language;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests so broken that they never reach a route: too long, wrongly escaped, not HTTP. What Jetty refuses is the
 * client's mistake, whatever the status, and stays out of the log.
 */
final class JettyProblems extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Object cause = request.getAttribute(ERROR_EXCEPTION);
        boolean ours = status >= 500 && cause instanceof Throwable && !(cause instanceof HttpException);
        Problem problem =
                ours ? Problems.logged((Throwable) cause, request.getHttpURI().getPath()) : Problem.ofStatus(status);
        Language language = Language.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.VARY, "Origin");
        response.write(true, ByteBuffer.wrap(Problems.json(problem, language)), callback);
        return true;
    }
}
