@NullMarked
package steps.admin.family;

import org.jspecify.annotations.NullMarked;
