package fr.observatoire.api.representation;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Parameters;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One form of a resource's answers. A new form needs a class of this kind, a member of {@link Format} and one line in
 * {@link Representations}.
 *
 * @param <A> the response record
 */
public interface Representation<A> {

    Format format();

    /** What the form holds, of which the description makes its schema; null for what is no JSON. */
    default Class<?> type() {
        return null;
    }

    /** The parameters that belong to the form: {@code profile}, {@code width}. */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /** Reads those and says how an answer is written. */
    Writer<A> writer(Parameters parameters);

    /** A form without parameters. */
    static <A> Representation<A> of(Format format, Class<?> type, Writer<A> writer) {
        return new Representation<>() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public Class<?> type() {
                return type;
            }

            @Override
            public Writer<A> writer(Parameters parameters) {
                return writer;
            }
        };
    }

    /** Writes one answer; forms that can be saved without their address contain where it comes from. */
    @FunctionalInterface
    interface Writer<A> {
        byte[] write(A answer, Imprint imprint) throws IOException;
    }

    /**
     * Chooses by the suffix of the address if there is one, else by the {@code Accept} header.
     *
     * @param suffix without its dot, or null
     * @throws Problem 404 for an unknown suffix, 406 when the resource does not have this form
     */
    static <A> Representation<A> choose(List<Representation<A>> available, String suffix, String accept) {
        if (suffix != null
                && Stream.of(Format.values()).noneMatch(f -> f.suffix().equals(suffix))) {
            throw Problem.notFound();
        }
        if (suffix != null) {
            return ofSuffix(available, suffix);
        }
        List<Format> formats = available.stream().map(Representation::format).toList();
        return Accept.parse(accept)
                .best(formats)
                .map(best -> available.get(formats.indexOf(best)))
                .orElseThrow(() -> notAcceptable(available));
    }

    /**
     * Chooses by the suffix alone.
     *
     * @throws Problem 406 when the resource does not have that form
     */
    static <A> Representation<A> ofSuffix(List<Representation<A>> available, String suffix) {
        return available.stream()
                .filter(each -> each.format().suffix().equals(suffix))
                .findFirst()
                .orElseThrow(() -> notAcceptable(available));
    }

    private static <A> Problem notAcceptable(List<Representation<A>> available) {
        return Problem.notAcceptable(
                available.stream().map(each -> "." + each.format().suffix()).toList());
    }
}
