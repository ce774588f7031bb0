@NullMarked
package steps.admin.panel.section;

import org.jspecify.annotations.NullMarked;
