/** Partners' keys in the panel. */
@NullMarked
package steps.admin.key;

import org.jspecify.annotations.NullMarked;
