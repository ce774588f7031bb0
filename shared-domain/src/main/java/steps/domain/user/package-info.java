@NullMarked
package steps.domain.user;

import org.jspecify.annotations.NullMarked;
