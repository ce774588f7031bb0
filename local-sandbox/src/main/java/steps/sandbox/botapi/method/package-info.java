@NullMarked
package steps.sandbox.botapi.method;

import org.jspecify.annotations.NullMarked;
