@NullMarked
package steps.sandbox.json;

import org.jspecify.annotations.NullMarked;
