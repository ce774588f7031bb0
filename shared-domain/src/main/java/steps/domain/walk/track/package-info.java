@NullMarked
package steps.domain.walk.track;

import org.jspecify.annotations.NullMarked;
