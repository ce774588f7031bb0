@NullMarked
package steps.sandbox.world;

import org.jspecify.annotations.NullMarked;
