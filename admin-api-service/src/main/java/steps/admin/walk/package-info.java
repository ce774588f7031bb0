@NullMarked
package steps.admin.walk;

import org.jspecify.annotations.NullMarked;
