/** Keyed hashes. */
@NullMarked
package steps.platform.hash;

import org.jspecify.annotations.NullMarked;
