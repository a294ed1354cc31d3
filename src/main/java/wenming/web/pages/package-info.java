/**
 * The pages that people use: what each shows, in the language of its visitor, and the scripts and styles that go with it.
 * Fed by requests; feeds desk and batch with bytes and templates with what these answer. Must not know how a score is made,
 * and keeps no submission.
 */
package wenming.web.pages;
