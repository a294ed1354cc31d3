/** The one place that says "measure, then score". Fed by submissions; feeds every door. Must not know files or formats. */
package wenming.assess;
