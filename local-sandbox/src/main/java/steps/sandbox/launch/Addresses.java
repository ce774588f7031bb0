package steps.sandbox.launch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import steps.sandbox.launch.process.Service;

/** The block at the end of a start: where everything is. */
final class Addresses {
    private final List<String> lines = new ArrayList<>();

    static String of(
            Optional<Service> sandbox, Service adminApi, List<Service> bots, Services services, Database database) {
        Addresses block = new Addresses();
        sandbox.ifPresentOrElse(
                service -> block.add("Chat page", service.url("/").toString()),
                () -> block.add("Telegram", "the bot of BOT_TOKEN"));
        block.add(
                "Admin panel",
                adminApi.url("/admin") + "  name " + services.adminName() + ", password "
                        + services.adminPasswordToShow());
        block.add("Partner API", adminApi.url("") + "  with the header API_Key: " + services.apiKeyToShow());
        block.add("Swagger UI", adminApi.url("/q/swagger-ui").toString());
        if (bots.size() > 1) {
            block.add("Bots", joined(bots, bot -> bot.url("")));
        }
        block.add("Health", health(bots) + "  " + adminApi.managementUrl("/q/health"));
        block.add("PostgreSQL", database.address());
        return "\nSteps Bot is running.\n\n" + String.join("\n", block.lines) + "\n\nCtrl-C stops everything.\n";
    }

    private static String health(List<Service> bots) {
        return joined(bots, bot -> bot.managementUrl("/q/health"));
    }

    private static String joined(List<Service> services, Function<Service, URI> address) {
        return services.stream().map(address).map(URI::toString).collect(Collectors.joining("  "));
    }

    private void add(String what, String where) {
        lines.add("  " + what + " ".repeat(14 - what.length()) + where);
    }
}
