@NullMarked
package steps.admin.content;

import org.jspecify.annotations.NullMarked;
