/**
 * The server: one port, when it is ready, and how it stops. Fed by the command line; feeds {@code web.api}. Must not know
 * what is asked of it or how it is answered.
 */
package wenming.web;
