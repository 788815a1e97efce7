/** The folders that exports come from: of this machine, or of a Hadoop file system, which every machine of a cluster reaches. */
package fr.observatoire.etl.files;
