@NullMarked
package steps.admin.user;

import org.jspecify.annotations.NullMarked;
