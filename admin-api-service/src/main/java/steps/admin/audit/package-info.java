@NullMarked
package steps.admin.audit;

import org.jspecify.annotations.NullMarked;
