@NullMarked
package steps.admin.panel.form;

import org.jspecify.annotations.NullMarked;
