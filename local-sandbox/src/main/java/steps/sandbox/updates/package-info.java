@NullMarked
package steps.sandbox.updates;

import org.jspecify.annotations.NullMarked;
