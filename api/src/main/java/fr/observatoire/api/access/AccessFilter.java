package fr.observatoire.api.access;

import fr.observatoire.api.limits.Allowance;
import fr.observatoire.api.limits.ClientAddress;
import fr.observatoire.api.limits.RateLimiter;
import fr.observatoire.api.problem.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.Set;

/** Lets a request in or refuses it, before any route sees it. */
public final class AccessFilter implements Handler {

    /** Addresses that say what the API is and whether it runs, but show no figure. */
    private static final Set<String> PUBLIC =
            Set.of("/openapi.json", "/docs", "/health", "/health/live", "/health/ready");

    private static final Set<String> PUBLIC_FOLDERS = Set.of("/assets/");

    /** Requests a minute for them, by address: enough for monitors and pages, where clients are counted at all. */
    private static final int PUBLIC_LIMIT = 600;

    private final AccessPolicy policy;
    private final RateLimiter limiter;

    public AccessFilter(AccessPolicy policy, RateLimiter limiter) {
        this.policy = policy;
        this.limiter = limiter;
    }

    @Override
    public void handle(Context http) {
        http.header("Cache-Control", "no-cache");
        if (isPublic(http.path())) {
            count(http, "public " + address(http), limited(PUBLIC_LIMIT));
            Access.OPEN.grant(http);
            return;
        }
        Optional<String> sent = Credentials.of(http);
        Optional<AccessKey> key = sent.flatMap(policy.keys()::find);
        count(
                http,
                key.map(each -> "key " + each.id()).orElseGet(() -> "address " + address(http)),
                key.map(AccessKey::requestsPerMinute).orElse(policy.requestsPerMinute()));
        if (key.isEmpty() && (sent.isPresent() || policy.demandsKey())) {
            http.header("WWW-Authenticate", "Bearer realm=\"observatoire\"");
            throw sent.isPresent() ? Problem.keyRefused() : Problem.keyMissing();
        }
        key.map(each -> new Access(each.id(), each.scope())).orElse(Access.OPEN).grant(http);
        if (policy.demandsKey() || key.isPresent()) {
            http.header("Cache-Control", "private, no-cache");
        }
    }

    private static boolean isPublic(String path) {
        return PUBLIC.contains(path) || PUBLIC_FOLDERS.stream().anyMatch(path::startsWith);
    }

    private static String address(Context http) {
        return ClientAddress.of(http.ip());
    }

    private int limited(int limit) {
        return policy.requestsPerMinute() == AccessPolicy.UNLIMITED ? AccessPolicy.UNLIMITED : limit;
    }

    /** Requests with a refused key count too, for the address they came from. */
    private void count(Context http, String who, int limit) {
        if (limit == AccessPolicy.UNLIMITED) {
            return;
        }
        Allowance allowance = limiter.take(who, limit);
        http.header("RateLimit-Policy", allowance.policy()).header("RateLimit", allowance.state());
        if (!allowance.granted()) {
            http.header("Retry-After", String.valueOf(allowance.retryAfterSeconds()));
            throw Problem.tooManyRequests(limit, allowance.retryAfterSeconds());
        }
    }
}
