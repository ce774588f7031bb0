package steps.bot;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import steps.domain.start.Environment;

/** The process. */
@QuarkusMain
public final class BotService {
    private BotService() {}

    public static void main(String... args) {
        var environment = Environment.ofThisProcess();
        environment.orEnd(BotVariables.in(environment));
        Quarkus.run(args);
    }
}
