@NullMarked
package steps.sandbox.snapshot;

import org.jspecify.annotations.NullMarked;
