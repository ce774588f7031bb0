@NullMarked
package steps.sandbox.botapi.profile;

import org.jspecify.annotations.NullMarked;
