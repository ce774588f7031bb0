package steps.bot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import steps.bot.command.BroadcastsCommand;
import steps.bot.content.ContentCommand;
import steps.bot.failed.FailedCommand;
import steps.platform.start.Environment;
import steps.platform.start.HealthCommand;

/** The process: the service itself, or with {@code failed}, {@code broadcasts}, {@code content} or {@code health} a command that ends. */
@QuarkusMain
public final class BotService {
    /** Neither updates nor jobs: those are for the replicas. */
    private static final Map<String, String> QUIET_AND_ALONE = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.log.level", "ERROR",
            "quarkus.log.console.json.enabled", "false",
            "quarkus.banner.enabled", "false");

    private static final int USUAL_PORT = 8080;

    private BotService() {}

    public static void main(String... args) {
        var environment = Environment.ofThisProcess();
        if (HealthCommand.isAsked(args)) {
            HealthCommand.end(environment.port("BOT_SERVICE_PORT", USUAL_PORT));
        }
        environment.orEnd(BotVariables.in(environment));
        if (args.length > 0) {
            QUIET_AND_ALONE.forEach(System::setProperty);
            Quarkus.run(command(args[0]), args);
        } else {
            Quarkus.run(args);
        }
    }

    private static Class<? extends QuarkusApplication> command(String name) {
        return switch (name) {
            case ContentCommand.NAME -> ContentCommand.class;
            case BroadcastsCommand.NAME -> BroadcastsCommand.class;
            default -> FailedCommand.class;
        };
    }
}
