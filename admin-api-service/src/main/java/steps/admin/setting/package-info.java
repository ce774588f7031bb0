@NullMarked
package steps.admin.setting;

import org.jspecify.annotations.NullMarked;
