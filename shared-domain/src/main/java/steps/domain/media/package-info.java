@NullMarked
package steps.domain.media;

import org.jspecify.annotations.NullMarked;
