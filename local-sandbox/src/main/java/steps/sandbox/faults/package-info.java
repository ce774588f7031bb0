@NullMarked
package steps.sandbox.faults;

import org.jspecify.annotations.NullMarked;
