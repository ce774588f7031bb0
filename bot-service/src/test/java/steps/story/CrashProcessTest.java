package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.settings.Settings;
import steps.story.Actor.Place;
import steps.testing.DatabaseResource;

/** The bot is killed in the middle of a walk, more than once; nobody notices in their points. */
class CrashProcessTest {
    private static final int POINTS = 30;
    private static final int EIGHT_HOURS_S = 28_800;
    private static final Settings IMPATIENT = Settings.telegram()
            .with("rate_per_second", 0)
            .with("rate_per_chat", 0)
            .with("retry_schedule", List.of(0.1, 0.3));

    private final DatabaseResource database = new DatabaseResource();
    private final Random random = new Random(20_261_123);
    private HashMap<String, String> environment;
    private Sandbox sandbox;
    private BotProcess bot;

    @BeforeEach
    void start() {
        environment = new HashMap<>(database.start());
        sandbox = Sandbox.start(SandboxOptions.defaults().withPort(0).withSettings(IMPATIENT));
        int port = SandboxResource.freePort();
        environment.put("TELEGRAM_RATE_PER_SECOND", "10000");
        environment.put("STEPS_TELEGRAM_RATE_PER_CHAT", "1000");
        environment.put("BOT_TOKEN", SandboxOptions.DEFAULT_TOKEN);
        environment.put("TELEGRAM_API_URL", sandbox.url());
        environment.put("WEATHER_API_URL", sandbox.url());
        environment.put("WEBHOOK_URL", "http://localhost:" + port + "/webhook");
        environment.put("TIME_ZONE", SandboxResource.afternoon().getId());
        bot = new BotProcess(port, environment);
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.close();
        sandbox.close();
        database.stop();
    }

    @Test
    void aKilledBotLosesNoStep() throws SQLException {
        var stage = new Stage(sandbox.url());
        stage.temperature(12);
        var undisturbed = walk(stage.registered("Алиса"), 0);
        var disturbed = walk(stage.registered("Борис"), 3);
        assertThat(disturbed).isEqualTo(undisturbed);
        assertThat(accountsOff()).isZero();
    }

    /** What was credited in the end. */
    private long walk(Actor walker, int kills) {
        walker.says("/menu");
        walker.presses("Начать прогулку");
        walker.presses("Гуляю с собакой");
        long start = Instant.now().getEpochSecond() - 3_000;
        var live = walker.sharesLive(Place.north(0), start, EIGHT_HOURS_S);
        var fatal = random.ints(1, POINTS).distinct().limit(kills).boxed().toList();
        for (int i = 1; i <= POINTS; i++) {
            walker.movesOn(live, Place.north(i * 65.0), start + i * 50L);
            if (fatal.contains(i)) {
                bot.kill();
                bot.start();
            }
        }
        walker.moves(live, Place.north(POINTS * 65.0 + 1), start + POINTS * 50L + 1);
        walker.presses("Завершить прогулку");
        var credited =
                Pattern.compile("Начислено: (\\d+)").matcher(Transcript.words(walker.lastMessageWith("Начислено")));
        assertThat(credited.find()).isTrue();
        return Long.parseLong(credited.group(1));
    }

    private long accountsOff() throws SQLException {
        var url = "jdbc:postgresql://" + environment.get("POSTGRES_HOST") + ":" + environment.get("POSTGRES_PORT") + "/"
                + environment.get("POSTGRES_DB");
        try (var connection = DriverManager.getConnection(
                        url, environment.get("POSTGRES_USER"), environment.get("POSTGRES_PASSWORD"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from account where balance <>
                          coalesce((select sum(amount) from transfer where credit_account_id = account.id), 0)
                          - coalesce((select sum(amount) from transfer where debit_account_id = account.id), 0)
                        """)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
