package fr.observatoire.etl.task;

import fr.observatoire.warehouse.catalog.ClosingDays;
import java.io.Serializable;
import java.util.List;

/**
 * One file to read: the unit of work, because offices export many small files and not one large one.
 *
 * @param fileNo number of the file in its run, from 0
 * @param file its address, by which every machine that runs a task finds it
 * @param path relative to the input folder, as shown to people
 * @param place code of the place where the office itself receives visitors
 * @param bytes size when it was found
 * @param modified when it was last changed, in milliseconds since 1970
 * @param resources names of the resources that the file may be of
 * @param named whether the name of the file tells which; else its header must
 * @param closed days of which its log needs no record
 */
public record FileTask(
        int fileNo,
        String file,
        String path,
        String source,
        String place,
        long bytes,
        long modified,
        List<String> resources,
        boolean named,
        ClosingDays closed)
        implements Serializable {

    public FileTask {
        resources = List.copyOf(resources);
    }
}
