package steps.admin;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import steps.admin.command.PartnerKeyCommand;
import steps.admin.command.WebhooksCommand;
import steps.admin.legacy.ImportCommand;
import steps.admin.migration.MigrateCommand;
import steps.platform.start.Environment;
import steps.platform.start.HealthCommand;

/** The process: the service itself, or with {@code migrate info|up|undo}, {@code import}, {@code partner-key}, {@code webhooks} or {@code health} a command that ends. */
@QuarkusMain
public final class AdminApi {
    private static final Map<String, String> QUIET_AND_WITHOUT_HTTP = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.log.level", "ERROR",
            "quarkus.log.console.json.enabled", "false",
            "quarkus.banner.enabled", "false",
            "MIGRATE_AT_START", "false");

    private static final int USUAL_PORT = 8000;

    private AdminApi() {}

    public static void main(String... args) {
        var environment = Environment.ofThisProcess();
        if (HealthCommand.isAsked(args)) {
            HealthCommand.end(environment.port("ADMIN_API_PORT", USUAL_PORT));
        }
        leaveBrokenAddressesToTheRoutes();
        boolean command = args.length > 0;
        environment.orEnd(command ? AdminVariables.OF_COMMAND : AdminVariables.OF_SERVICE);
        if (command) {
            QUIET_AND_WITHOUT_HTTP.forEach(System::setProperty);
            Quarkus.run(command(args[0]), args);
        } else {
            Quarkus.run(args);
        }
    }

    private static Class<? extends QuarkusApplication> command(String name) {
        return switch (name) {
            case ImportCommand.NAME -> ImportCommand.class;
            case PartnerKeyCommand.NAME -> PartnerKeyCommand.class;
            case WebhooksCommand.NAME -> WebhooksCommand.class;
            default -> MigrateCommand.class;
        };
    }

    /** Quarkus would answer them with a bare 400; partners are promised a problem document for every error. */
    private static void leaveBrokenAddressesToTheRoutes() {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
