/** The order that content managers give to what people see. */
@NullMarked
package steps.domain.position;

import org.jspecify.annotations.NullMarked;
