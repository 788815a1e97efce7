package fr.observatoire.etl.task;

import fr.observatoire.warehouse.load.LakeRow;
import java.util.Iterator;

/** A file that was read: its count, and its rows for the lake, made while they are taken. */
public record ReadFile(FileResult result, Iterator<LakeRow> rows) {}
