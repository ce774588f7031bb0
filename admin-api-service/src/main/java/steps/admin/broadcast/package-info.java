@NullMarked
package steps.admin.broadcast;

import org.jspecify.annotations.NullMarked;
