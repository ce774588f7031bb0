@NullMarked
package steps.domain.audit;

import org.jspecify.annotations.NullMarked;
