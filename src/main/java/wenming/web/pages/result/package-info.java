/**
 * What the page of a result shows, made of a scorecard and of what its rule set says: the formula of the score, whether it
 * is enough, bars, lines with their sources. Fed by pages; feeds templates. Works out no points: every figure is the
 * scorecard's, or a sum or difference of such.
 */
package wenming.web.pages.result;
