/** What statements are answered. */
@NullMarked
package steps.platform.sql;

import org.jspecify.annotations.NullMarked;
