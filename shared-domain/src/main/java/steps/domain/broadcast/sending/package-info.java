@NullMarked
package steps.domain.broadcast.sending;

import org.jspecify.annotations.NullMarked;
