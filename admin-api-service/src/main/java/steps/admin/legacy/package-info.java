/** Takes over what a running Python system holds, once. */
@NullMarked
package steps.admin.legacy;

import org.jspecify.annotations.NullMarked;
