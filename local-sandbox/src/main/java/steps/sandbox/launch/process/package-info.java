@NullMarked
package steps.sandbox.launch.process;

import org.jspecify.annotations.NullMarked;
