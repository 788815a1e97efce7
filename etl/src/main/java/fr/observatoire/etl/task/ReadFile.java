package fr.observatoire.etl.task;

import fr.observatoire.warehouse.load.LakeRow;
import java.util.Iterator;

/** A file that was read: its counts, and its rows for the lake, which are made one by one when needed. */
public record ReadFile(FileResult result, Iterator<LakeRow> rows) {}
