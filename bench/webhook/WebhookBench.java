import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** How many updates a second bot-service takes, how fast each is answered, and what a plain server does beside it. */
public final class WebhookBench {
    private static final double FLOOR = 0.60;
    private static final double STEADY_SHARE = 0.70;
    private static final double LONGEST_P99_MS = 25;
    private static final double MOST_REFUSED = 0.001;
    private static final double OTHERS_PER_SECOND = 100;
    private static final double LONGEST_FLOODED_P95_MS = 500;
    private static final int LONGEST_WARM_UP = 4;
    private static final int OF_EACH_KIND = 1_000;

    private final Options options;
    private final Stage stage;
    private final PgBench pgbench;
    private final Report report = new Report();
    private boolean failed;

    private WebhookBench(Options options, Stage stage, PgBench pgbench) {
        this.options = options;
        this.stage = stage;
        this.pgbench = pgbench;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Options options = Options.of(Arrays.copyOfRange(arguments, 1, arguments.length));
        boolean failed;
        try (Stage stage = Stage.set(root, options)) {
            PgBench pgbench = PgBench.of(stage.database.environment());
            if (!options.quick() || !stage.database.hasPgbenchTables()) {
                System.out.println("filling pgbench's tables");
                pgbench.fill();
            }
            WebhookBench bench = new WebhookBench(options, stage, pgbench);
            bench.run();
            failed = bench.failed;
            if (options.result() != null) {
                Files.writeString(options.result(), bench.report.text());
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private void run() throws SQLException, IOException, InterruptedException, ExecutionException {
        warmUp();
        List<Round> plainly = new ArrayList<>();
        List<Round> rounds = rounds(plainly);
        flatOut(rounds, plainly);
        steady(
                Report.median(rounds, round -> round.answers().perSecond()),
                Report.median(rounds, round -> round.plain().tps()));
        byKind();
        flooded();
        require(stage.database.accountsOff() == 0, "the books balance");
    }

    /** A JVM is warm after so much work; on a machine that others use that takes longer. */
    private void warmUp() throws IOException {
        System.out.println("warming up");
        long taken = 0;
        for (int n = 0; n < LONGEST_WARM_UP && (n == 0 || taken < options.updatesToWarm()); n++) {
            taken += stage.load.flatOut(options.warmUp()).count();
        }
        System.out.println("warm after " + taken + " updates");
    }

    /** Each with pgbench at one end; {@code plainly} gets what was measured without pictures of routes. */
    private List<Round> rounds(List<Round> plainly) throws SQLException, IOException, InterruptedException {
        List<Round> rounds = new ArrayList<>();
        for (int n = 0; n < options.rounds(); n++) {
            boolean pgbenchFirst = n % 2 == 0;
            Plain before = pgbenchFirst ? plain() : null;
            Round round = updates();
            Round without = withoutPictures();
            Plain plain = pgbenchFirst ? before : plain();
            rounds.add(round.beside(plain));
            plainly.add(without.beside(plain));
            System.out.printf("round %d: %.0f updates/s, %.0f without pictures, pgbench %.0f tps, %.2f%n",
                    n + 1, round.answers().perSecond(), without.answers().perSecond(), plain.tps(),
                    rounds.getLast().ratio());
        }
        return rounds;
    }

    private Plain plain() throws SQLException, IOException, InterruptedException {
        stage.rest();
        Usage postgres = Usage.withChildren(stage.database.pid());
        Usage ours = Usage.ofEndedChildren();
        double tps = pgbench.run(options.run());
        double cpuS = Usage.withChildren(stage.database.pid()).minus(postgres).cpuS()
                + Usage.ofEndedChildren().minus(ours).cpuS();
        return new Plain(tps, cpuS * 1e6 / (tps * options.run().toSeconds()));
    }

    private Round withoutPictures() throws SQLException, IOException {
        stage.drawRoutes(false);
        Round round = updates();
        stage.drawRoutes(true);
        return round;
    }

    private Round updates() throws SQLException, IOException {
        Statements statements = new Statements(stage.database);
        stage.rest();
        long commits = statements.commits();
        long syncs = statements.syncs();
        long calls = stage.telegram.calls();
        long pictures = stage.telegram.pictures();
        long inPlace = stage.telegram.inPlace();
        Usage bot = Usage.of(stage.bot.pid());
        Usage postgres = Usage.withChildren(stage.database.pid());
        Usage load = Usage.of(ProcessHandle.current().pid());
        Answers answers = stage.load.flatOut(options.run());
        return new Round(
                answers,
                null,
                Usage.of(stage.bot.pid()).minus(bot),
                Usage.withChildren(stage.database.pid()).minus(postgres),
                Usage.of(ProcessHandle.current().pid()).minus(load),
                (double) (statements.commits() - commits) / answers.count(),
                (double) (statements.syncs() - syncs) / answers.count(),
                (double) (stage.telegram.calls() - calls) / answers.count(),
                (stage.telegram.pictures() - pictures) / answers.seconds(),
                (double) (stage.telegram.inPlace() - inPlace) / answers.of(Kind.BUTTON).count());
    }

    private void flatOut(List<Round> rounds, List<Round> plainly) {
        double ratio = Report.median(rounds, Round::ratio);
        report.line("| flat out, median of %d | |", rounds.size());
        report.line("|---|---|");
        report.line("| updates/s | %.0f |", Report.median(rounds, round -> round.answers().perSecond()));
        report.line("| pgbench's transactions/s | %.0f |", Report.median(rounds, round -> round.plain().tps()));
        report.line("| ratio (each round) | **%.2f** (%s) |", ratio, each(rounds));
        report.line("| without pictures of routes: updates/s, ratio (each round) | %.0f, %.2f (%s) |",
                Report.median(plainly, round -> round.answers().perSecond()), Report.median(plainly, Round::ratio),
                each(plainly));
        report.line("| p50 / p95 / p99, ms | %.1f / %.1f / %.1f |", ms(rounds, 0.5), ms(rounds, 0.95), ms(rounds, 0.99));
        report.line("| commits an update | %.2f |", Report.median(rounds, Round::commits));
        report.line("| flushes of the log an update | %.2f |", Report.median(rounds, Round::syncs));
        report.line("| calls of Telegram an update | %.2f |", Report.median(rounds, Round::calls));
        report.line("| presses that were answered in their place | %.0f %% |", 100 * Report.median(rounds, Round::inPlace));
        report.line("| pictures of routes a second | %.1f |", Report.median(rounds, Round::pictures));
        report.line("| cores: bot / PostgreSQL / load and double | %.2f / %.2f / %.2f |",
                cores(rounds, Round::bot), cores(rounds, Round::postgres), cores(rounds, Round::load));
        report.line("| CPU µs an update: bot / PostgreSQL / load and double | %.0f / %.0f / %.0f |",
                cpu(rounds, Round::bot), cpu(rounds, Round::postgres), cpu(rounds, Round::load));
        report.line("| CPU µs an update without pictures: bot | %.0f |", cpu(plainly, Round::bot));
        report.line("| CPU µs a transaction of pgbench, itself and PostgreSQL | %.0f |",
                Report.median(rounds, round -> round.plain().cpuMicros()));
        report.line("| CPU of an update, bot and PostgreSQL ÷ that of a transaction | %.2f |",
                Report.median(rounds, Round::cpuRatio));
        report.line("| memory, MiB: bot (RSS) / PostgreSQL (PSS) | %d / %d |",
                rounds.getLast().bot().residentMib(), rounds.getLast().postgres().residentMib());
        report.line("");
        for (Round round : rounds) {
            requireAnswers(round.answers());
        }
        for (Round round : plainly) {
            requireAnswers(round.answers());
        }
        require(ratio >= FLOOR, String.format("the ratio is at least %.2f", FLOOR));
    }

    private static String each(List<Round> rounds) {
        return String.join(", ", rounds.stream().map(round -> String.format("%.2f", round.ratio())).toList());
    }

    private static double ms(List<Round> rounds, double share) {
        return Report.median(rounds, round -> round.answers().all().ms(share));
    }

    private interface Part {
        Usage of(Round round);
    }

    private double cores(List<Round> rounds, Part part) {
        return Report.median(rounds, round -> part.of(round).cpuS() / options.run().toSeconds());
    }

    private static double cpu(List<Round> rounds, Part part) {
        return Report.median(rounds, round -> part.of(round).cpuS() * 1e6 / round.answers().count());
    }

    /** What pgbench's transactions take at the same share of its own maximum tells what the machine does to anybody. */
    private void steady(double maximum, double plainMaximum) throws SQLException, IOException, InterruptedException {
        List<Answers> runs = new ArrayList<>();
        for (int n = 0; n < options.rounds(); n++) {
            stage.rest();
            runs.add(stage.load.atRate(maximum * STEADY_SHARE, options.run()));
        }
        List<Answers> sorted = runs.stream().sorted((a, b) -> Double.compare(a.all().ms(0.99), b.all().ms(0.99))).toList();
        Answers middle = sorted.get(sorted.size() / 2);
        report.line("| at 70 %% of that (%.0f/s), ms | p50 | p95 | p99 |", middle.perSecond());
        report.line("|---|---|---|---|");
        line("all", middle.all());
        for (Kind kind : Kind.values()) {
            line(kind.title(), middle.of(kind));
        }
        stage.rest();
        line(String.format("pgbench at 70 %% of its own maximum (%.0f/s)", plainMaximum * STEADY_SHARE),
                pgbench.atRate(plainMaximum * STEADY_SHARE, options.run()));
        report.line("");
        for (Answers run : runs) {
            requireAnswers(run);
        }
        require(middle.all().ms(0.99) < LONGEST_P99_MS, String.format("p99 at 70 %% is below %.0f ms", LONGEST_P99_MS));
    }

    private void line(String name, Latencies times) {
        report.line("| %s | %.1f | %.1f | %.1f |", name, times.ms(0.5), times.ms(0.95), times.ms(0.99));
    }

    /** The kinds one after the other, so that each statement is known to be theirs. */
    private void byKind() throws SQLException, IOException {
        Statements statements = new Statements(stage.database);
        report.line("| of one kind only, 32 at once | updates/s | statements an update | commits an update |");
        report.line("|---|---|---|---|");
        for (Kind kind : Kind.values()) {
            long commits = statements.commits();
            statements.begin();
            Answers answers = stage.load.ofKind(kind, kind == Kind.MOVE ? 8 * OF_EACH_KIND : OF_EACH_KIND);
            double commitsEach = (double) (statements.commits() - commits) / answers.count();
            double each = (double) statements.calls() / answers.count();
            report.line("| %s | %.0f | %.2f | %.2f |", kind.title(), answers.perSecond(), each, commitsEach);
            for (Statements.Busy busy : statements.busiest(options.quick() ? 30 : 0)) {
                System.out.printf("    %6.2f × %5.0f µs  %s%n", busy.calls() / answers.count(), busy.microseconds(),
                        busy.sql().substring(0, Math.min(130, busy.sql().length())));
            }
            statements.end();
        }
    }

    /** A hundred updates a second from others, while one chat gets as many as are taken; and the same without that one. */
    private void flooded() throws IOException, InterruptedException, ExecutionException {
        Answers quiet = stage.load.atRate(OTHERS_PER_SECOND, options.run());
        Requests requests = new Requests(stage.port, Bot.SECRET);
        Future<Integer> flood =
                new Flood(stage.port, requests, new Person(Crowd.FIRST_ID + Crowd.PEOPLE, 55.7, 37.6)).pour();
        long begin = System.nanoTime();
        Answers others = stage.load.atRate(OTHERS_PER_SECOND, options.run());
        boolean outlasted = !flood.isDone();
        int refused = flood.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        report.line("");
        report.line("| %.0f updates/s of others, ms | p50 | p95 | p99 |", OTHERS_PER_SECOND);
        report.line("|---|---|---|---|");
        line("alone", quiet.all());
        line(String.format("while one chat gets %,d messages over 16 connections (%.0f s%s, %,d times 429)",
                Flood.UPDATES, seconds, outlasted ? "" : ", over before the others were", refused), others.all());
        requireAnswers(others);
        require(others.all().ms(0.95) < LONGEST_FLOODED_P95_MS,
                String.format("p95 of others beside a flooded chat is below %.0f ms", LONGEST_FLOODED_P95_MS));
    }

    private void requireAnswers(Answers answers) {
        require(answers.refusedShare() <= MOST_REFUSED, "at most 0.1 % of answers are not 200");
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            System.out.println("FAILED: " + what);
            failed = true;
        }
    }
}
