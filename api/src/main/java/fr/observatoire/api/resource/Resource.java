package fr.observatoire.api.resource;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.request.Parameter;
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
     * Reads every parameter of the resource, and runs no query, so that an answer that the client already has costs no
     * query.
     *
     * @throws fr.observatoire.api.problem.Problem when the question cannot be understood
     */
    Query<A> read(Request request);

    /** The parameters that {@link #read} reads, without those that every resource has. */
    List<Parameter<?>> parameters();

    /** The forms of the answer; a client that does not choose gets the first. */
    List<Representation<A>> representations();

    /**
     * What the answer depends on besides its question and the snapshot, which never changes: a part of the entity tag.
     * Nothing, for most.
     */
    default String state(WarehouseReader reader) {
        return "";
    }

    /** A question, ready to be answered from a snapshot. */
    @FunctionalInterface
    interface Query<A> {
        A answer(WarehouseReader reader);
    }
}
