/** What every replica keeps in memory, and how it follows the database. */
@NullMarked
package steps.platform.cache;

import org.jspecify.annotations.NullMarked;
