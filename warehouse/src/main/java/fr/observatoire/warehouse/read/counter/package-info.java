/** Which counters counted when: a total of other counters is another measure. */
package fr.observatoire.warehouse.read.counter;
