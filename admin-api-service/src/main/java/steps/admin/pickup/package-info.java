@NullMarked
package steps.admin.pickup;

import org.jspecify.annotations.NullMarked;
