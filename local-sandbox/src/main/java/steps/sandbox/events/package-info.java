@NullMarked
package steps.sandbox.events;

import org.jspecify.annotations.NullMarked;
