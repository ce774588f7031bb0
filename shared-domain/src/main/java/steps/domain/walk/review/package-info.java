@NullMarked
package steps.domain.walk.review;

import org.jspecify.annotations.NullMarked;
