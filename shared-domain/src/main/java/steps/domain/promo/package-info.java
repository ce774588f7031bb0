@NullMarked
package steps.domain.promo;

import org.jspecify.annotations.NullMarked;
