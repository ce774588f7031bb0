@NullMarked
package steps.domain.walk;

import org.jspecify.annotations.NullMarked;
