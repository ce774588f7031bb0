import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** Two replicas of each service behind nginx; each is asked to end and started again, in turn, while people and partners go on. */
public final class RollingDrill {
    private static final Duration BETWEEN = Duration.ofSeconds(4);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final int PEOPLE_OF_EACH_KIND = 3;
    private static final int PARTNERS = 4;
    private static final Login LOGIN = new Login("steps_bot", "drill", "steps_bot");

    private final Path root;
    private final Path logs;
    private final Path folder;
    private final Report report = new Report();
    private final List<Service> bots = new ArrayList<>();
    private final List<Service> admins = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();

    private RollingDrill(Path root, Path logs, Path folder) {
        this.root = root;
        this.logs = logs;
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        AtEnd.exitAfter(() -> {
            RollingDrill drill =
                    new RollingDrill(Path.of(arguments[0]), Path.of(arguments[1]), AtEnd.folder("steps-rolling"));
            drill.run();
            return drill.report.end();
        });
    }

    private void run() throws Exception {
        LocalPostgres postgres = LocalPostgres.durable(folder.resolve("postgres"), LOGIN, OptionalInt.of(Http.freePort()));
        AtEnd.run(postgres::close);
        Map<String, String> environment = Map.of(
                "POSTGRES_HOST", postgres.host(),
                "POSTGRES_PORT", Integer.toString(postgres.port()),
                "POSTGRES_DB", postgres.database(),
                "POSTGRES_USER", postgres.user(),
                "POSTGRES_PASSWORD", postgres.password(),
                "API_KEY", Partner.KEY);
        Service.command(root, logs, environment, "migrate", "up");
        Books books = new Books(postgres.jdbcUrl(), postgres.user(), postgres.password());
        books.putGiftOnSale();
        for (int n = 1; n <= 2; n++) {
            bots.add(Service.bot("bot-" + n, root, logs, environment));
            admins.add(Service.admin("admin-" + n, root, logs, environment));
        }
        Nginx nginx = new Nginx(root, folder, logs, bots, admins);
        Telegram telegram = new Telegram(List.of());
        bots.forEach(bot -> bot.know(telegram.environment(nginx.port())));
        Stream.concat(bots.stream(), admins.stream()).forEach(Service::start);
        Stream.concat(bots.stream(), admins.stream()).forEach(Service::awaitReady);
        Crowd crowd = new Crowd(telegram, books);
        crowd.comes(PEOPLE_OF_EACH_KIND);
        for (int n = 0; n < PARTNERS; n++) {
            partners.add(new Partner(nginx.url()));
        }
        restarts();
        crowd.goes();
        partners.forEach(Partner::ends);
        books.awaitRest(telegram);
        shows(telegram, crowd, books);
    }

    private void restarts() {
        report.line("| restarted | ended within | ready again after |");
        report.line("|---|---|---|");
        for (int n = 0; n < bots.size(); n++) {
            restarts(bots.get(n));
            restarts(admins.get(n));
        }
    }

    private void restarts(Service service) {
        Waits.pause(BETWEEN);
        Duration ended = service.program().terminate();
        long begun = System.nanoTime();
        service.start();
        service.awaitReady();
        report.line("| %s | %.1f s | %.1f s |", service.name(), ended.toMillis() / 1e3, (System.nanoTime() - begun) / 1e9);
        report.require(ended.compareTo(LONGEST_END) < 0, service.name() + " ends before it would be killed");
    }

    private void shows(Telegram telegram, Crowd crowd, Books books) throws Exception {
        Map<Integer, Integer> calls = new TreeMap<>();
        partners.forEach(partner -> partner.statuses().forEach((status, times) -> calls.merge(status, times, Integer::sum)));
        report.line("");
        report.line("| | |");
        report.line("|---|---|");
        report.line("| answers to updates; to partners (0: none) | %s; %s |", telegram.statuses(), calls);
        books.audit(report, telegram, crowd);
        report.require(crowd.troubles().isEmpty(), "everybody got what they waited for: " + crowd.troubles());
        report.require(calls.keySet().equals(Set.of(200)), "no call of a partner fails: " + calls
                + partners.stream().map(Partner::failure).filter(failure -> !failure.isEmpty()).toList());
        report.require(telegram.statuses().keySet().equals(Set.of(200)),
                "no update has to come again: " + telegram.statuses());
    }
}
