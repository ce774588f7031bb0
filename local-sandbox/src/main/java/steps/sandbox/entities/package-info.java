@NullMarked
package steps.sandbox.entities;

import org.jspecify.annotations.NullMarked;
