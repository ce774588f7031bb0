@NullMarked
package steps.platform;

import org.jspecify.annotations.NullMarked;
