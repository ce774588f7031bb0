@NullMarked
package steps.admin.health;

import org.jspecify.annotations.NullMarked;
