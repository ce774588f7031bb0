@NullMarked
package steps.admin.media;

import org.jspecify.annotations.NullMarked;
