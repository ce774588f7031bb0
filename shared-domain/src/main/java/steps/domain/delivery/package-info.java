@NullMarked
package steps.domain.delivery;

import org.jspecify.annotations.NullMarked;
