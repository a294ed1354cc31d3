/**
 * What programs ask over HTTP: routes, their limits, and one form for every error. Fed by requests; feeds desk with bytes
 * and catalogue with questions. Must not know how a score is made.
 */
package wenming.web.api;
