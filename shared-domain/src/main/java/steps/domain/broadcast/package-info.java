@NullMarked
package steps.domain.broadcast;

import org.jspecify.annotations.NullMarked;
