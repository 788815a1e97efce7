package fr.observatoire.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.text.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be answered, in the form of RFC 9457. Thrown anywhere, written in one place, {@code Problems}.
 *
 * <p>Text that the client sent is cut before it is repeated, so that a long request does not give a long answer.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUOTE = 80;

    /**
     * What a client reads; after the first four, only what belongs to the problem.
     *
     * @param parameter that is wrong
     * @param allowed values, or parameters, that are right
     * @param nearest codes most like the unknown one
     * @param available formats, or snapshots, that there are
     * @param id of a fault in the server's log
     * @param pages how many there are
     * @param scope what the key opens
     */
    public record Body(
            String type,
            String title,
            int status,
            String detail,
            @JsonInclude(Include.NON_NULL) String parameter,
            @JsonInclude(Include.NON_NULL) List<String> allowed,
            @JsonInclude(Include.NON_NULL) List<String> nearest,
            @JsonInclude(Include.NON_NULL) List<Object> available,
            @JsonInclude(Include.NON_NULL) String id,
            @JsonInclude(Include.NON_NULL) Integer pages,
            @JsonInclude(Include.NON_NULL) String scope,
            @JsonInclude(Include.NON_NULL) Long retryAfterSeconds) {}

    private final int status;
    private final String code;
    private final transient Text title;
    private final transient Text detail;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String code, Text title, Text detail) {
        // No stack trace: a mistake of a client is not an error of the program, and there may be thousands.
        super(code + ": " + detail.en(), null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    /** A problem whose title and detail are texts with this code. */
    private static Problem of(int status, String code, Object... arguments) {
        return new Problem(
                status, code, Words.both("problem." + code + ".title"), Words.both("problem." + code, arguments));
    }

    /** 400: a parameter that the resource does not know; {@code known} are those that it knows. */
    public static Problem unknownParameter(String name, Collection<String> known) {
        return of(400, "unknown-parameter", quote(name), list(known))
                .with("parameter", quote(name))
                .with("allowed", List.copyOf(known));
    }

    /** 400: a value outside a closed list. */
    public static Problem badValue(String name, String value, Collection<String> allowed) {
        return badValue(name, value, Words.both("expected.one_of", list(allowed)))
                .with("allowed", List.copyOf(allowed));
    }

    /** 400: a value of the wrong form; {@code expected} is the end of a sentence that says what fits. */
    public static Problem badValue(String name, String value, Text expected) {
        return of(400, "bad-value", quote(name), quote(value), expected).with("parameter", quote(name));
    }

    /** 400: a parameter without which there is no answer. */
    public static Problem missing(String name, Text expected) {
        return of(400, "missing-parameter", name, expected).with("parameter", name);
    }

    /** 400: an address that is not well-formed. */
    public static Problem malformed(Text detail) {
        return new Problem(400, "malformed", Words.both("problem.malformed.title"), detail);
    }

    /** 404: an unknown code, with the nearest known ones; {@code kind} fits into "no … code". */
    public static Problem unknownCode(Text kind, UnknownCodeException unknown) {
        return of(404, "unknown-code", quote(unknown.code()), kind, list(unknown.nearest()))
                .with("nearest", unknown.nearest());
    }

    /** 404: an unknown address. */
    public static Problem notFound() {
        return of(404, "not-found");
    }

    /** 404: the resource exists, but the snapshot has no answer to this question. */
    public static Problem nothingThere(Text detail) {
        return new Problem(404, "nothing-there", Words.both("problem.nothing-there.title"), detail);
    }

    /** 404: a snapshot that is not kept or not understood, with a list of those that are kept; 503 when there is none. */
    public static Problem noSnapshot(String parameter, NoSnapshotException none) {
        if (none.available().isEmpty()) {
            return notReady();
        }
        return nothingThere(Words.both("nothing_there.snapshot", none.text()))
                .with("parameter", parameter)
                .with(
                        "available",
                        none.available().stream()
                                .map(kept -> Map.of("snapshot", kept.id(), "published_at", kept.publishedAt()))
                                .toList());
    }

    /** 405. */
    public static Problem methodNotAllowed(String method) {
        return of(405, "method-not-allowed", quote(method)).with("allowed", List.of("GET", "HEAD"));
    }

    /** 406: the resource has no form that the client accepts. */
    public static Problem notAcceptable(Collection<String> available) {
        return of(406, "not-acceptable", list(available)).with("available", List.copyOf(available));
    }

    /** 421: the server has another name. */
    public static Problem otherHost(String host) {
        return of(421, "other-host", quote(host));
    }

    /** 415: the request has content, although the question is in the address. */
    public static Problem unsupportedContent() {
        return of(415, "unsupported-content");
    }

    /** 401: a key is required, and there was none. */
    public static Problem keyMissing() {
        return of(401, "key-missing");
    }

    /** 401: the key is not valid. The answer never says whether it is unknown, wrong, expired or revoked. */
    public static Problem keyRefused() {
        return of(401, "key-refused");
    }

    /** 403: the key is valid, but not for this. */
    public static Problem forbidden(String scope) {
        return of(403, "forbidden", scope).with("scope", scope);
    }

    /** 429. */
    public static Problem tooManyRequests(int limit, long retryAfterSeconds) {
        return of(429, "too-many-requests", limit, retryAfterSeconds).with("retry_after_seconds", retryAfterSeconds);
    }

    /** Any other refusal by the server itself: 414, 431, 503. */
    public static Problem ofStatus(int status) {
        return new Problem(
                status, "http-" + status, Words.both("problem.http.title"), Words.both("problem.http", status));
    }

    /** 503: no snapshot has been published yet. */
    public static Problem notReady() {
        return of(503, "not-ready");
    }

    /** 500: an error of the program; {@code id} is also in the log. */
    public static Problem fault(String id) {
        return of(500, "fault", id).with("id", id);
    }

    /** Adds a member to the answer: {@code allowed}, {@code nearest}. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public int status() {
        return status;
    }

    /** What is wrong, in a sentence. */
    public String detail(String lang) {
        return detail.in(lang);
    }

    /** The members of the answer in the order of RFC 9457, the texts in {@code lang}. */
    public Map<String, Object> body(String lang) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:observatoire:problem:" + code);
        body.put("title", title.in(lang));
        body.put("status", status);
        body.put("detail", detail.in(lang));
        body.putAll(members);
        return body;
    }

    private static String list(Collection<String> values) {
        return values.isEmpty() ? "—" : String.join(", ", values);
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
