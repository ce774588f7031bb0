import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two PostgreSQL servers with synchronous replication, Patroni and etcd behind HAProxy; two bots and the partner API; people who
 * walk and buy. The primary is lost in three ways, one after the other, and nothing of that may be seen in the books.
 */
public final class FailoverDrill {
    private static final Duration TO_SETTLE = Duration.ofMinutes(2);
    private static final Duration TO_BE_READY = Duration.ofSeconds(15);
    private static final Duration UNDER_LOAD = Duration.ofSeconds(12);
    private static final Duration ALONE = Duration.ofSeconds(5);
    private static final int PEOPLE_OF_EACH_KIND = 4;
    private static final String DATABASE = "steps_bot";

    private final Path root;
    private final Path logs;
    private final Path folder;
    private final Report report = new Report();
    private final List<Member> members = new ArrayList<>();
    private final List<Service> bots = new ArrayList<>();
    private Service admin;
    private Telegram telegram;
    private Partner partner;

    private FailoverDrill(Path root, Path logs, Path folder) {
        this.root = root;
        this.logs = logs;
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        AtEnd.exitAfter(() -> {
            FailoverDrill drill = new FailoverDrill(Path.of(arguments[0]), Path.of(arguments[1]), Account.folder("steps-failover"));
            drill.run();
            return drill.report.end();
        });
    }

    private void run() throws Exception {
        int etcd = startEtcd();
        members.add(new Member("a", folder, logs, etcd));
        members.add(new Member("b", folder, logs, etcd));
        members.get(0).start();
        Waits.until(TO_SETTLE, "the first server is the primary", members.get(0)::isPrimary);
        members.get(1).start();
        Waits.until(TO_SETTLE, "the second one follows", members.get(1)::isSynchronousStandby);
        losesPrimaries(new HaProxy(folder, logs, members).port());
    }

    private int startEtcd() throws IOException {
        int port = Http.freePort();
        String address = "http://127.0.0.1:" + port;
        String peers = "http://127.0.0.1:" + Http.freePort();
        Program.start("etcd", logs, Map.of(), Account.command(
                "/usr/bin/etcd", "--name", "drill", "--data-dir", folder.resolve("etcd").toString(),
                "--listen-client-urls", address, "--advertise-client-urls", address,
                "--listen-peer-urls", peers, "--initial-advertise-peer-urls", peers,
                "--initial-cluster", "drill=" + peers));
        return port;
    }

    private void losesPrimaries(int port) throws Exception {
        Books books = new Books("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, "steps_bot_owner", "owner");
        makeDatabase(port);
        startServices(port);
        books.putGiftOnSale();
        Crowd crowd = new Crowd(telegram, books);
        crowd.comes(PEOPLE_OF_EACH_KIND);
        List<Long> pids = pids();
        report.line("| lost | new primary after | an update taken after | both bots ready after | partner API after |");
        report.line("|---|---|---|---|---|");
        loses("PostgreSQL, by kill -9", Member::killServer);
        loses("PostgreSQL and Patroni, by kill -9", Member::killMachine);
        loses("all of the machine stands still", Member::freeze);
        Waits.pause(UNDER_LOAD);
        crowd.goes();
        partner.ends();
        books.awaitRest(telegram);
        report.line("");
        report.line("| | |");
        report.line("|---|---|");
        report.line("| answers to updates; to the partner (0: none) | %s; %s |", telegram.statuses(), partner.statuses());
        books.audit(report, telegram, crowd);
        report.require(crowd.troubles().isEmpty(), "everybody got what they waited for: " + crowd.troubles());
        report.require(pids.equals(pids()), "no service was started again");
        report.require(partner.statuses().keySet().stream().allMatch(status -> status == 200 || status == 503),
                "a partner hears 503 meanwhile and nothing else: " + partner.statuses() + " " + partner.failure());
    }

    private void makeDatabase(int port) throws SQLException {
        Waits.until(TO_SETTLE, "HAProxy leads to the primary", () -> {
            try {
                superuser(port).change("select 1");
                return true;
            } catch (SQLException notYet) {
                return false;
            }
        });
        Books superuser = superuser(port);
        superuser.change("create role steps_bot_owner login password 'owner'");
        superuser.change("create role steps_bot login password 'service'");
        superuser.change("create database " + DATABASE + " owner steps_bot_owner");
    }

    private static Books superuser(int port) {
        return new Books("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", Member.SUPERUSER_PASSWORD);
    }

    private void startServices(int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "POSTGRES_HOST", "127.0.0.1",
                "POSTGRES_PORT", Integer.toString(port),
                "POSTGRES_DB", DATABASE,
                "POSTGRES_USER", "steps_bot",
                "POSTGRES_PASSWORD", "service",
                "API_KEY", Partner.KEY));
        Map<String, String> owner = new HashMap<>(environment);
        owner.putAll(Map.of("MIGRATION_USER", "steps_bot_owner", "MIGRATION_PASSWORD", "owner"));
        Service.command(root, logs, owner, "migrate", "up");
        admin = Service.admin("admin", root, logs, owner);
        admin.start();
        // Whoever stands first in the webhook's address does not matter: the sandbox leads updates to both.
        Map<String, String> forBots = new HashMap<>(environment);
        Service first = Service.bot("bot-1", root, logs, forBots);
        Service second = Service.bot("bot-2", root, logs, forBots);
        telegram = new Telegram(List.of("localhost:" + first.port(), "localhost:" + second.port()));
        for (Service bot : List.of(first, second)) {
            bot.know(telegram.environment(first.port()));
            bot.start();
            bots.add(bot);
        }
        bots.forEach(Service::awaitReady);
        admin.awaitReady();
        partner = new Partner("http://127.0.0.1:" + admin.port());
    }

    private void loses(String what, Loss loss) throws Exception {
        Waits.until(TO_SETTLE, "both servers are there", () -> members.stream().anyMatch(Member::isPrimary)
                && members.stream().anyMatch(Member::isSynchronousStandby));
        Waits.pause(UNDER_LOAD);
        Member lost = members.stream().filter(Member::isPrimary).findFirst().orElseThrow();
        Member other = members.stream().filter(member -> member != lost).findFirst().orElseThrow();
        int taken = telegram.takenSoFar();
        long begun = System.nanoTime();
        loss.of(lost);
        Waits.until(TO_SETTLE, "another primary", other::isPrimary);
        double promoted = since(begun);
        // What was on its way at the moment of the loss may still be answered.
        int known = telegram.takenSoFar();
        Waits.until(TO_SETTLE, "an update is taken", () -> telegram.takenSoFar() > known);
        double again = since(begun);
        Waits.until(TO_SETTLE, "both bots are ready", () -> bots.stream().allMatch(Service::isReady));
        double ready = since(begun);
        long now = System.nanoTime();
        Waits.until(TO_SETTLE, "a partner is answered", () -> partner.answeredAt() > now);
        double answered = since(begun);
        report.line("| %s | %.1f s | %.1f s | %.1f s | %.1f s |", what, promoted, again, ready, answered);
        report.require(taken > 0, "there was load");
        report.require(Math.max(Math.max(again, ready), answered) <= TO_BE_READY.toSeconds(),
                "ready again within " + TO_BE_READY.toSeconds() + " s");
        comesBack(lost);
    }

    /** As a follower; whatever nobody was told of is taken back. */
    private void comesBack(Member lost) throws IOException {
        Waits.pause(ALONE);
        lost.reset();
        if (!lost.isRunning()) {
            lost.start();
        }
        Waits.until(TO_SETTLE, "the lost server follows the new primary", lost::isSynchronousStandby);
    }

    private List<Long> pids() {
        return Stream.concat(bots.stream(), Stream.of(admin))
                .filter(service -> service.program().isAlive())
                .map(service -> service.program().pid())
                .toList();
    }

    private static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private interface Loss {
        void of(Member member) throws IOException;
    }
}
