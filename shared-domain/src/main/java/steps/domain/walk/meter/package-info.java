@NullMarked
package steps.domain.walk.meter;

import org.jspecify.annotations.NullMarked;
