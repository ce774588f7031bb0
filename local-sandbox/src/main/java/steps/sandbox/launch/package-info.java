/** What stands behind {@code ./run}: the whole of Steps Bot on one machine, started, watched and stopped together. */
package steps.sandbox.launch;
