@NullMarked
package steps.admin.promo;

import org.jspecify.annotations.NullMarked;
