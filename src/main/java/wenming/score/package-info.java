/**
 * Turns measurements into points: the scorecard with its range, its grade and what is missing. Fed by measurements and the
 * catalogue; feeds report and advise. Pure: no clock, no files, no Drools, no binary fractions.
 */
package wenming.score;
