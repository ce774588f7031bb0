@NullMarked
package steps.domain.text;

import org.jspecify.annotations.NullMarked;
