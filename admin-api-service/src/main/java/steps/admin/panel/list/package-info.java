@NullMarked
package steps.admin.panel.list;

import org.jspecify.annotations.NullMarked;
