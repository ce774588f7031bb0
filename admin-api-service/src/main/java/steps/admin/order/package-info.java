@NullMarked
package steps.admin.order;

import org.jspecify.annotations.NullMarked;
