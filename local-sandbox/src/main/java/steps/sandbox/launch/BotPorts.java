package steps.sandbox.launch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import steps.sandbox.launch.process.LaunchException;
import steps.sandbox.launch.process.Ports;

/**
 * Where a replica of the bot listens. The first one at BOT_SERVICE_PORT and BOT_MANAGEMENT_PORT, the others at the next ports
 * that are free.
 */
record BotPorts(int http, int management) {
    private static final int HIGHEST = 65_535;

    static List<BotPorts> choose(Variables variables, int count) {
        int http = variables.port("BOT_SERVICE_PORT", 8080);
        int management = variables.port("BOT_MANAGEMENT_PORT", 9080);
        Set<Integer> ofOthers = new HashSet<>(List.of(
                variables.port("ADMIN_API_PORT", 8000),
                variables.port("ADMIN_MANAGEMENT_PORT", 9000),
                variables.port("SANDBOX_PORT", 8082),
                variables.port("POSTGRES_PORT", 5433)));
        ofOthers.add(management);
        List<Integer> https = next(http, "BOT_SERVICE_PORT", count, ofOthers);
        ofOthers.addAll(https);
        List<Integer> managements = next(management, "BOT_MANAGEMENT_PORT", count, ofOthers);
        List<BotPorts> bots = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            bots.add(new BotPorts(https.get(number), managements.get(number)));
        }
        return List.copyOf(bots);
    }

    private static List<Integer> next(int first, String variable, int count, Set<Integer> ofOthers) {
        List<Integer> ports = new ArrayList<>(List.of(first));
        for (int port = first + 1; ports.size() < count; port++) {
            if (port > HIGHEST) {
                throw new LaunchException(
                        "Above " + variable + " " + first + " there are not enough free ports for " + count + " bots.");
            }
            if (!ofOthers.contains(port) && Ports.isFree(port)) {
                ports.add(port);
            }
        }
        return ports;
    }
}
