package fr.observatoire.api.resource;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;

/**
 * One resource of the API: it reads a question, and a snapshot answers it.
 *
 * @param <A> its response record
 */
public interface Resource<A> {

    /**
     * Reads every parameter of the resource, and runs no query: an answer that the client holds already costs none.
     *
     * @throws fr.observatoire.api.problem.Problem when the question cannot be understood
     */
    Query<A> read(Request request);

    /** The forms of the answer; the first is what a client gets that does not choose. */
    List<Representation<A>> representations();

    /** A question, ready to be put to a snapshot. */
    @FunctionalInterface
    interface Query<A> {
        A answer(WarehouseReader reader);
    }
}
