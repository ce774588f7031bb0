@NullMarked
package steps.admin.panel.upload;

import org.jspecify.annotations.NullMarked;
