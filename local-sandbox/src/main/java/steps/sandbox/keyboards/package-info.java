@NullMarked
package steps.sandbox.keyboards;

import org.jspecify.annotations.NullMarked;
