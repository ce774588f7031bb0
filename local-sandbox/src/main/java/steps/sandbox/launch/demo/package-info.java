@NullMarked
package steps.sandbox.launch.demo;

import org.jspecify.annotations.NullMarked;
