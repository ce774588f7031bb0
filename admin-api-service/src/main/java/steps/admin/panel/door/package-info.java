@NullMarked
package steps.admin.panel.door;

import org.jspecify.annotations.NullMarked;
