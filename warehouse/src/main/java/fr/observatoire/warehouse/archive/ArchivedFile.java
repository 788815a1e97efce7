package fr.observatoire.warehouse.archive;

/**
 * A file of a home, or a folder.
 *
 * @param name its path in the home, with slashes; that of a folder ends with one
 * @param sha256 in lower-case hexadecimal digits
 */
record ArchivedFile(String name, long bytes, String sha256) {

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isComplete() {
        return name != null && bytes >= 0 && sha256 != null;
    }
}
