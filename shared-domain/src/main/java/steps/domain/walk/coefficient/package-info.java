@NullMarked
package steps.domain.walk.coefficient;

import org.jspecify.annotations.NullMarked;
