package fr.observatoire.api.resource;

import fr.observatoire.api.representation.Format;
import fr.observatoire.api.request.Page;

/**
 * An answer as it goes out. The body is shared between requests: nobody changes it.
 *
 * @param page which part of a longer answer it is, or null
 */
record Rendered(Format format, byte[] body, Page.Part page) {}
