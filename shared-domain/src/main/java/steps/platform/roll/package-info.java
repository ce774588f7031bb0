/** Which processes run, of which version, and since when. */
@NullMarked
package steps.platform.roll;

import org.jspecify.annotations.NullMarked;
