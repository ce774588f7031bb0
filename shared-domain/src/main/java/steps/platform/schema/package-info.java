/** Which version the schema has, and which the code needs. */
@NullMarked
package steps.platform.schema;

import org.jspecify.annotations.NullMarked;
