@NullMarked
package steps.sandbox.control;

import org.jspecify.annotations.NullMarked;
