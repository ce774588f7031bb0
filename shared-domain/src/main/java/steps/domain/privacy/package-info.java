@NullMarked
package steps.domain.privacy;

import org.jspecify.annotations.NullMarked;
