/** Which replicas are alive, and what only one of them may do. */
@NullMarked
package steps.platform.lease;

import org.jspecify.annotations.NullMarked;
