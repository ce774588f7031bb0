@NullMarked
package steps.sandbox.botapi.webhook;

import org.jspecify.annotations.NullMarked;
