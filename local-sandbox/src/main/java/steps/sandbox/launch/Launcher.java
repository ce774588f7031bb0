package steps.sandbox.launch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import steps.sandbox.launch.process.Console;
import steps.sandbox.launch.process.LaunchException;
import steps.sandbox.postgres.LocalPostgresException;

/** Behind {@code ./run}: runs Steps Bot on this machine, or the sandbox alone, or works on the schema. */
public final class Launcher {
    private static final String USAGE = """
            Usage:
              ./run                      everything: PostgreSQL, the Telegram sandbox and both services
              ./run --bots N             the same with N replicas of the bot (at most 9), which get updates in turn
              ./run sandbox              the Telegram sandbox alone
              ./run migrate info         which migrations are applied
              ./run migrate up           applies what is missing
              ./run migrate undo         takes the newest one back
              ./run migrate new NAME     creates the next pair of scripts
              ./run import --from URL    takes over what a Python system's database holds; postgresql://user:password@host/database
              ./run partner-key …        list, add NAME [SCOPE,…] [DAYS], rotate NAME [--overlap HOURS], revoke NAME: keys of partners
              ./run webhooks …           list, add NAME URL [EVENT,…], log NAME, replay NAME FROM UNTIL and more: what partners are told
              ./run failed list          which updates have failed for good
              ./run failed replay ID     takes one of them once more; "all" instead of a number takes all
              ./run broadcasts list      which broadcasts there are
              ./run broadcasts show ID   how far one is; also pause, resume, cancel, retry (what failed) and csv
              ./run content check        which texts in the database are not said, and why
            Settings come from the environment and from .env; see .env.example.""";

    private final Checkout checkout;
    private final Variables variables;
    private final Console console;

    private Launcher(Checkout checkout, Variables variables, Console console) {
        this.checkout = checkout;
        this.variables = variables;
        this.console = console;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Checkout checkout = new Checkout(Path.of(System.getProperty("user.dir")));
            Variables variables = Variables.of(EnvFile.read(checkout.environmentFile()), System.getenv());
            Launcher launcher = new Launcher(checkout, variables, new Console(System.out));
            System.exit(launcher.run(arguments));
        } catch (LaunchException | LocalPostgresException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run(String... arguments) throws InterruptedException {
        String command = String.join(" ", arguments);
        Commands commands = new Commands(checkout, variables, console);
        if (arguments.length >= 3 && command.startsWith("migrate new ")) {
            commands.newMigration(command.substring("migrate new ".length()));
            return 0;
        }
        sayWhatIsIgnored();
        return switch (command) {
            case "" -> {
                new Run(checkout, variables, console).everything(1);
                yield 0;
            }
            case String bots
            when bots.matches("--bots[ =][1-9]") -> {
                new Run(checkout, variables, console).everything(bots.charAt(bots.length() - 1) - '0');
                yield 0;
            }
            case "sandbox" -> {
                new Run(checkout, variables, console).sandboxAlone();
                yield 0;
            }
            case "migrate info", "migrate up", "migrate undo" -> commands.migrate(arguments[1]);
            case String taking
            when arguments.length == 3 && taking.startsWith("import --from ") -> commands.takeOver(arguments[2]);
            case String keys when keys.startsWith("partner-key ") -> commands.admin(arguments);
            case String webhooks when webhooks.startsWith("webhooks ") -> commands.admin(arguments);
            case "content check" -> commands.bot("content", "check");
            case "broadcasts list" -> commands.bot("broadcasts", "list");
            case String broadcast
            when broadcast.matches("broadcasts (show|pause|resume|cancel|retry|csv) [0-9]{1,18}") ->
                commands.bot("broadcasts", arguments[1], arguments[2]);
            case "failed list" -> commands.bot("failed", "list");
            case String replay
            when replay.matches("failed replay (all|[0-9]{1,18})") -> commands.bot("failed", "replay", arguments[2]);
            case "help", "-h", "--help" -> {
                console.say(USAGE);
                yield 0;
            }
            default -> {
                console.say(USAGE);
                yield 2;
            }
        };
    }

    private void sayWhatIsIgnored() {
        if (!variables.ignored().isEmpty()) {
            console.say("Ignored, since Steps Bot no longer uses CDEK: " + String.join(", ", variables.ignored()));
        }
    }
}
