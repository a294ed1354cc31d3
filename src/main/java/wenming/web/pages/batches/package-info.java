/**
 * Batches of a browser: what was sent lies in a temporary folder, is scored by the same batch as on the command line, and is
 * forgotten after some hours. Fed by uploads; feeds pages with progress and boards. Knows nothing of HTML or HTTP.
 */
package wenming.web.pages.batches;
