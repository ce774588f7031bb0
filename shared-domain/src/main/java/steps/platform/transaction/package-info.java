/** The transactions of all work: how they begin, who joins them, what is done when PostgreSQL ends one. */
@NullMarked
package steps.platform.transaction;

import org.jspecify.annotations.NullMarked;
