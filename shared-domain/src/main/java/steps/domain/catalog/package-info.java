@NullMarked
package steps.domain.catalog;

import org.jspecify.annotations.NullMarked;
