package fr.observatoire.api.resource;

import fr.observatoire.api.representation.Format;

/** An answer as it goes out. The body is shared between requests: nobody changes it. */
record Rendered(Format format, byte[] body) {}
