/**
 * Compiles the bundled rule sets while the product is built: catalogues to JSON, rules to classes. Fed by {@code rules/};
 * feeds the class path that BundledShelf reads. Not in the product's flow.
 */
package wenming.build;
