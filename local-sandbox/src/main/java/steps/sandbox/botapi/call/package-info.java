@NullMarked
package steps.sandbox.botapi.call;

import org.jspecify.annotations.NullMarked;
