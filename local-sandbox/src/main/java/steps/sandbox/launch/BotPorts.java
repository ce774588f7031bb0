package steps.sandbox.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the replicas of the bot listen: the first at BOT_SERVICE_PORT, the others at the next ports that are free. */
final class BotPorts {
    private static final int HIGHEST = 65_535;

    private BotPorts() {}

    static List<Integer> choose(Variables variables, int count) {
        Set<Integer> ofOthers = Set.of(
                variables.port("ADMIN_API_PORT", 8000),
                variables.port("SANDBOX_PORT", 8082),
                variables.port("POSTGRES_PORT", 5433));
        List<Integer> ports = new ArrayList<>(List.of(variables.port("BOT_SERVICE_PORT", 8080)));
        for (int port = ports.getFirst() + 1; ports.size() < count; port++) {
            if (port > HIGHEST) {
                throw new LaunchException("Above BOT_SERVICE_PORT " + ports.getFirst() + " there are not enough free "
                        + "ports for " + count + " bots.");
            }
            if (!ofOthers.contains(port) && Ports.isFree(port)) {
                ports.add(port);
            }
        }
        return List.copyOf(ports);
    }
}
