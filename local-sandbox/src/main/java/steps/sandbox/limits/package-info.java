@NullMarked
package steps.sandbox.limits;

import org.jspecify.annotations.NullMarked;
