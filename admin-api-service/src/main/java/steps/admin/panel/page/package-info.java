@NullMarked
package steps.admin.panel.page;

import org.jspecify.annotations.NullMarked;
