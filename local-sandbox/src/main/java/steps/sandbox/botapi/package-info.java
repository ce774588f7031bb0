@NullMarked
package steps.sandbox.botapi;

import org.jspecify.annotations.NullMarked;
