/**
 * What to do next: the cheapest plan to a score, what a change would bring, why a criterion stands where it stands, and
 * how two scorecards differ. Fed by measurements and scorecards; feeds report and the doors. Pure: it must not know
 * rules, files or the clock, and leaves it to the score room to say what a measurement earns.
 */
package wenming.advise;
