package fr.observatoire.api.problem;

import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.text.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be answered, as RFC 9457 tells it. Thrown anywhere, written once, by {@code Problems}.
 *
 * <p>Every text that repeats what the client sent is cut, so that an answer never grows with the question.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUOTE = 80;

    private final int status;
    private final String code;
    private final transient Text title;
    private final transient Text detail;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String code, Text title, Text detail) {
        // No stack trace: a client's mistake is not a fault, and a fuzzer would make thousands of them.
        super(code + ": " + detail.en(), null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    /** 400: a parameter that the resource does not know; {@code known} are those that it does. */
    public static Problem unknownParameter(String name, Collection<String> known) {
        return new Problem(
                        400,
                        "unknown-parameter",
                        new Text("Paramètre inconnu", "Unknown parameter"),
                        new Text(
                                "Le paramètre « %s » n’existe pas ici. Paramètres possibles : %s."
                                        .formatted(quote(name), list(known)),
                                "There is no parameter “%s” here. Possible parameters: %s."
                                        .formatted(quote(name), list(known))))
                .with("parameter", quote(name))
                .with("allowed", List.copyOf(known));
    }

    /** 400: a value outside a closed list. */
    public static Problem badValue(String name, String value, Collection<String> allowed) {
        return badValue(
                        name,
                        value,
                        new Text("Valeurs possibles : " + list(allowed), "Possible values: " + list(allowed)))
                .with("allowed", List.copyOf(allowed));
    }

    /** 400: a value of the wrong form; {@code expected} is the end of a sentence that says what fits. */
    public static Problem badValue(String name, String value, Text expected) {
        return new Problem(
                        400,
                        "bad-value",
                        new Text("Valeur refusée", "Bad value"),
                        new Text(
                                "Le paramètre « %s » n’accepte pas « %s ». %s."
                                        .formatted(name, quote(value), expected.fr()),
                                "The parameter “%s” does not take “%s”. %s."
                                        .formatted(name, quote(value), expected.en())))
                .with("parameter", name);
    }

    /** 400: a parameter without which there is no answer. */
    public static Problem missing(String name, Text expected) {
        return new Problem(
                        400,
                        "missing-parameter",
                        new Text("Paramètre manquant", "Missing parameter"),
                        new Text(
                                "Le paramètre « %s » manque. %s.".formatted(name, expected.fr()),
                                "The parameter “%s” is missing. %s.".formatted(name, expected.en())))
                .with("parameter", name);
    }

    /** 400: an address that is not well-formed. */
    public static Problem malformed(Text detail) {
        return new Problem(400, "malformed", new Text("Adresse mal formée", "Malformed address"), detail);
    }

    /** 404: a code that names nothing, with the nearest that do; {@code kind} fits into "no … code". */
    public static Problem unknownCode(Text kind, UnknownCodeException unknown) {
        return new Problem(
                        404,
                        "unknown-code",
                        new Text("Code inconnu", "Unknown code"),
                        new Text(
                                "« %s » n’est pas un code %s. Les plus proches : %s."
                                        .formatted(quote(unknown.code()), kind.fr(), list(unknown.nearest())),
                                "“%s” is no %s code. The nearest: %s."
                                        .formatted(quote(unknown.code()), kind.en(), list(unknown.nearest()))))
                .with("nearest", unknown.nearest());
    }

    /** 404: an address that leads nowhere. */
    public static Problem notFound() {
        return new Problem(
                404,
                "not-found",
                new Text("Adresse inconnue", "Not found"),
                new Text(
                        "Rien ne répond à cette adresse. /openapi.json décrit toutes celles qui existent.",
                        "Nothing answers at this address. /openapi.json describes all there are."));
    }

    /** 404: the resource exists and this question has no answer in the snapshot. */
    public static Problem nothingThere(Text detail) {
        return new Problem(404, "nothing-there", new Text("Rien à cet endroit", "Nothing there"), detail);
    }

    /** 404: a snapshot that is not kept, with those that are. 503 when there is none at all. */
    public static Problem noSnapshot(String parameter, NoSnapshotException none) {
        if (none.available().isEmpty()) {
            return notReady();
        }
        return nothingThere(new Text(
                        "Cet instantané n’est pas conservé. « available » liste ceux qui le sont.",
                        "That snapshot is not kept. “available” lists those that are."))
                .with("parameter", parameter)
                .with(
                        "available",
                        none.available().stream()
                                .map(kept -> Map.of("snapshot", kept.id(), "published_at", kept.publishedAt()))
                                .toList());
    }

    /** 405. */
    public static Problem methodNotAllowed(String method) {
        return new Problem(
                        405,
                        "method-not-allowed",
                        new Text("Méthode refusée", "Method not allowed"),
                        new Text(
                                "L’API se lit seulement : GET ou HEAD, pas %s.".formatted(quote(method)),
                                "The API is read-only: GET or HEAD, not %s.".formatted(quote(method))))
                .with("allowed", List.of("GET", "HEAD"));
    }

    /** 406: none of the resource's representations fits. */
    public static Problem notAcceptable(Collection<String> available) {
        return new Problem(
                        406,
                        "not-acceptable",
                        new Text("Format indisponible", "Not acceptable"),
                        new Text(
                                "Cette ressource existe en : %s.".formatted(list(available)),
                                "This resource comes as: %s.".formatted(list(available))))
                .with("available", List.copyOf(available));
    }

    /** 415: content beside a question that stands in the address. */
    public static Problem unsupportedContent() {
        return new Problem(
                415,
                "unsupported-content",
                new Text("Contenu refusé", "Unsupported content"),
                new Text(
                        "La question tient dans l’adresse : aucun contenu n’est accepté.",
                        "The question stands in the address: no content is accepted."));
    }

    /** 401: nothing is shown without a key, and none came. */
    public static Problem keyMissing() {
        return new Problem(
                401,
                "key-missing",
                new Text("Clé manquante", "Key missing"),
                new Text(
                        "Cette adresse demande une clé d’accès, dans l’en-tête « Authorization: Bearer CLÉ ».",
                        "This address takes an access key, in the header “Authorization: Bearer KEY”."));
    }

    /** 401: the key opens nothing. Never says whether it is unknown, wrong, expired or revoked. */
    public static Problem keyRefused() {
        return new Problem(
                401,
                "key-refused",
                new Text("Clé refusée", "Key refused"),
                new Text(
                        "Cette clé n’ouvre rien : elle est inconnue, échue ou révoquée.",
                        "This key opens nothing: it is unknown, expired or revoked."));
    }

    /** 403: the key is good, and opens something else. */
    public static Problem forbidden(String scope) {
        return new Problem(
                        403,
                        "forbidden",
                        new Text("Hors de portée", "Out of scope"),
                        new Text(
                                "La portée de cette clé est « %s » : elle n’ouvre pas ceci.".formatted(scope),
                                "The scope of this key is “%s”: it does not open this.".formatted(scope)))
                .with("scope", scope);
    }

    /** 429. */
    public static Problem tooManyRequests(int limit, long retryAfterSeconds) {
        return new Problem(
                        429,
                        "too-many-requests",
                        new Text("Trop de requêtes", "Too many requests"),
                        new Text(
                                "La limite est de %d requêtes par minute. Réessayez dans %d s."
                                        .formatted(limit, retryAfterSeconds),
                                "The limit is %d requests a minute. Try again in %d s."
                                        .formatted(limit, retryAfterSeconds)))
                .with("retry_after_seconds", retryAfterSeconds);
    }

    /** Any other refusal of the server itself: 414, 431, 503. */
    public static Problem ofStatus(int status) {
        return new Problem(
                status,
                "http-" + status,
                new Text("Requête refusée", "Request refused"),
                new Text(
                        "Le serveur refuse cette requête (code HTTP %d).".formatted(status),
                        "The server refuses this request (HTTP status %d).".formatted(status)));
    }

    /** 503: no snapshot has been published yet. */
    public static Problem notReady() {
        return new Problem(
                503,
                "not-ready",
                new Text("Aucune donnée publiée", "No data yet"),
                new Text(
                        "Aucun instantané n’est publié : lancez « observatoire etl ».",
                        "No snapshot is published yet: run “observatoire etl”."));
    }

    /** 500: a fault of the program; {@code id} is what the log repeats. */
    public static Problem fault(String id) {
        return new Problem(
                        500,
                        "fault",
                        new Text("Erreur interne", "Internal error"),
                        new Text(
                                "Le programme a échoué ; le journal du serveur dit pourquoi, sous la référence %s."
                                        .formatted(id),
                                "The program failed; the server's log says why, under reference %s.".formatted(id)))
                .with("id", id);
    }

    /** Adds a member of its own to the answer: {@code allowed}, {@code nearest}. */
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
