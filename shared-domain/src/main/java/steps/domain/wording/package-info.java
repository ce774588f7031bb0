@NullMarked
package steps.domain.wording;

import org.jspecify.annotations.NullMarked;
