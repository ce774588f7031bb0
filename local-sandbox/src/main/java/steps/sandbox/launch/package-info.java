/** What stands behind {@code ./run}: the whole of Steps Bot on one machine, started, watched and stopped together. */
@NullMarked
package steps.sandbox.launch;

import org.jspecify.annotations.NullMarked;
