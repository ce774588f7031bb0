/** The schema's way up and down, and what we ask of the database that carries it. */
@NullMarked
package steps.admin.migration;

import org.jspecify.annotations.NullMarked;
