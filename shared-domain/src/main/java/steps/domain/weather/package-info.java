@NullMarked
package steps.domain.weather;

import org.jspecify.annotations.NullMarked;
