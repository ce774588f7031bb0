@NullMarked
package steps.domain.preference;

import org.jspecify.annotations.NullMarked;
