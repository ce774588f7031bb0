@NullMarked
package steps.domain.pickup;

import org.jspecify.annotations.NullMarked;
