@NullMarked
package steps.sandbox.refusals;

import org.jspecify.annotations.NullMarked;
