@NullMarked
package steps.admin.order.desk;

import org.jspecify.annotations.NullMarked;
