@NullMarked
package steps.domain.walk.history;

import org.jspecify.annotations.NullMarked;
