@NullMarked
package steps.sandbox.weather;

import org.jspecify.annotations.NullMarked;
