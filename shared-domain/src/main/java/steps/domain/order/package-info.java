@NullMarked
package steps.domain.order;

import org.jspecify.annotations.NullMarked;
