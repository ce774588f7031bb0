@NullMarked
package steps.domain.content;

import org.jspecify.annotations.NullMarked;
