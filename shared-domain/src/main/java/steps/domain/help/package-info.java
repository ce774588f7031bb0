@NullMarked
package steps.domain.help;

import org.jspecify.annotations.NullMarked;
