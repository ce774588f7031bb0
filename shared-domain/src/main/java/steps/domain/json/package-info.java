@NullMarked
package steps.domain.json;

import org.jspecify.annotations.NullMarked;
