/** What is checked before a service starts, so that it stops with one line instead of a stack trace. */
@NullMarked
package steps.platform.start;

import org.jspecify.annotations.NullMarked;
