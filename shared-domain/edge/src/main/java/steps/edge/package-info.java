/**
 * What stands between the network and both services, whatever they do: limits of time and memory for those who send, health
 * for those who probe, and nothing of what strangers make up in logs and metrics. Knows no service and no domain.
 */
@NullMarked
package steps.edge;

import org.jspecify.annotations.NullMarked;
