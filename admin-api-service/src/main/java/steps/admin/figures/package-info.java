@NullMarked
package steps.admin.figures;

import org.jspecify.annotations.NullMarked;
