package fr.observatoire.api.request;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.text.Words;
import java.util.List;

/**
 * The part of a long list that a client asks for; when it asks for none, everything, or the first part of what is longer
 * than one answer should be.
 *
 * @param number from 1
 * @param size rows a page
 * @param asked for; else a list that fits into one page is no page
 */
public record Page(int number, int size, boolean asked) {

    /** A longer list comes in pages, asked for or not. */
    private static final int MOST = 5000;

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
        return read(parameters, MOST);
    }

    /** The same with another number of rows that an answer has at most when no page is asked for. */
    public static Page read(Parameters parameters, int most) {
        boolean asked = parameters.has(NUMBER.name()) | parameters.has(SIZE.name());
        return asked ? new Page(NUMBER.read(parameters), SIZE.read(parameters), true) : new Page(1, most, false);
    }

    /**
     * Which part of a list with this number of rows the page is; null for the whole list.
     *
     * @throws Problem 404 for a page after the last one
     */
    public Part of(int total) {
        if (!asked && total <= size) {
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
        int from = (int) Math.min(all.size(), (number - 1L) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }
}
