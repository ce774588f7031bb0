@NullMarked
package steps.domain.setting;

import org.jspecify.annotations.NullMarked;
