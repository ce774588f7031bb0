/** What fills a new local database, so that there is something to see: a catalog with pictures, and pickup points. */
@NullMarked
package steps.sandbox.demo;

import org.jspecify.annotations.NullMarked;
