/** A PostgreSQL of our own for local runs and tests, from bundled binaries, without Docker. */
@NullMarked
package steps.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
