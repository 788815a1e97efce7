package fr.observatoire.api.request;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.text.Words;
import java.util.List;

/**
 * The part of a long list that a client asks for; everything when it asks for none.
 *
 * @param number from 1
 * @param size rows a page, 0 for everything
 */
public record Page(int number, int size) {

    private static final Page WHOLE = new Page(1, 0);

    public static final Parameter<Integer> NUMBER =
            Parameter.integer("page", 1, 1_000_000, 1).sample(2);

    public static final Parameter<Integer> SIZE =
            Parameter.integer("pageSize", 1, 5000, 100).sample(50);

    /** An answer that can be a part of a longer one. */
    public interface Paged {

        /** Which part it is; null when it is complete. */
        Part page();
    }

    /**
     * Which part of a list an answer is.
     *
     * @param number of the page, from 1
     * @param size rows a page
     * @param pages how many there are, at least 1
     * @param total rows of all pages
     */
    public record Part(int number, int size, int pages, int total) {}

    /** Reads {@code page} and {@code pageSize}; one of them is enough. */
    public static Page read(Parameters parameters) {
        boolean asked = parameters.has(NUMBER.name()) | parameters.has(SIZE.name());
        return asked ? new Page(NUMBER.read(parameters), SIZE.read(parameters)) : WHOLE;
    }

    /**
     * Which part of a list with this number of rows the page is; null for the whole list.
     *
     * @throws Problem 404 for a page after the last one
     */
    public Part of(int total) {
        if (size == 0) {
            return null;
        }
        int pages = Math.max(1, (total + size - 1) / size);
        if (number > pages) {
            throw Problem.nothingThere(Words.both("nothing_there.page", pages, size))
                    .with("parameter", NUMBER.name())
                    .with("pages", pages);
        }
        return new Part(number, size, pages, total);
    }

    /** The rows of the page; none after the last page. */
    public <T> List<T> cut(List<T> all) {
        if (size == 0) {
            return all;
        }
        int from = (int) Math.min(all.size(), (number - 1L) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }
}
