@NullMarked
package steps.sandbox.files;

import org.jspecify.annotations.NullMarked;
