@NullMarked
package steps.sandbox.settings;

import org.jspecify.annotations.NullMarked;
