@NullMarked
package steps.admin.catalog;

import org.jspecify.annotations.NullMarked;
