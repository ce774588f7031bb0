/** What was done within which, for whoever collects traces. */
@NullMarked
package steps.platform.trace;

import org.jspecify.annotations.NullMarked;
