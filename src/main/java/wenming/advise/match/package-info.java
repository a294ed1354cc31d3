/**
 * The cross-walk between rule sets: what the facts of one unit count for in each of them, and what one more fact would bring in
 * several at once. Fed by the desk with a situation by each rule set; feeds report and the pages. Pure: whoever asks brings what
 * measures a submission, so that nothing here knows rules.
 */
package wenming.advise.match;
