/**
 * The batch on many machines: a job for Apache Spark that cuts the input into shares, has each read and scored where it
 * lies, and writes what {@code wenming batch} would write. Fed by intake and the desk; feeds a run's folder with files. Must
 * not know rules, points or the text of a record: all of that is said by the rooms that the batch uses too.
 */
package wenming.spark;
