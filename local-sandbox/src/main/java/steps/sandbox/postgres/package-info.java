/** A PostgreSQL of our own for local runs and tests, from bundled binaries, without Docker. */
package steps.sandbox.postgres;
