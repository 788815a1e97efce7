package fr.observatoire.warehouse.journal;

import java.io.Serializable;

/**
 * One Parquet file of the lake, which a task wrote: rows of one kind.
 *
 * @param kind name of the kind of row: {@code visit}
 * @param name of the file in the folder of its run
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record LakeFile(String kind, String name, long rows, long bytes, String sha256) implements Serializable {}
