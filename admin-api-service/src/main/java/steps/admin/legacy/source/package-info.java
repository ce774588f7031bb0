@NullMarked
package steps.admin.legacy.source;

import org.jspecify.annotations.NullMarked;
