/** Updates that the bot could not handle, and the wish to try them once more. */
@NullMarked
package steps.domain.replay;

import org.jspecify.annotations.NullMarked;
