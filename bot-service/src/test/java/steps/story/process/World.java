package steps.story.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.settings.Settings;
import steps.story.stage.SandboxApi;
import steps.story.stage.SandboxResource;
import steps.story.stage.Stage;
import steps.testing.DatabaseResource;

/** A database, Telegram's double and two replicas of the bot behind its round robin, each a process of its own. */
final class World implements AutoCloseable {
    private final DatabaseResource database = new DatabaseResource();
    private final List<ServiceProcess> replicas = Stream.generate(SandboxResource::freePort)
            .distinct()
            .limit(2)
            .map(ServiceProcess::bot)
            .toList();
    private final Map<String, String> environment;
    private final Sandbox sandbox;
    private final SandboxApi api;

    World() {
        environment = new HashMap<>(database.start());
        sandbox = Sandbox.start(SandboxOptions.defaults().withPort(0).withSettings(settings()));
        api = new SandboxApi(sandbox.url());
        environment.put("TELEGRAM_RATE_PER_SECOND", "10000");
        environment.put("STEPS_TELEGRAM_RATE_PER_CHAT", "1000");
        environment.put("BOT_TOKEN", SandboxOptions.DEFAULT_TOKEN);
        environment.put("TELEGRAM_API_URL", sandbox.url());
        environment.put("WEATHER_API_URL", sandbox.url());
        environment.put("WEBHOOK_URL", "http://localhost:" + replicas.getFirst().port() + "/webhook");
        environment.put("TIME_ZONE", SandboxResource.afternoon().getId());
    }

    private Settings settings() {
        return Settings.telegram()
                .with("rate_per_second", 0)
                .with("rate_per_chat", 0)
                .with("retry_schedule", List.of(0.1, 0.3))
                .with(
                        "webhook_replicas",
                        replicas.stream().map(bot -> "localhost:" + bot.port()).toList());
    }

    SandboxApi api() {
        return api;
    }

    Stage stage() {
        return new Stage(sandbox.url());
    }

    ServiceProcess replica(int number) {
        return replicas.get(number);
    }

    /** From the next start on. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** What every service of this world is started with. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** Returns when those replicas are ready. */
    void start(Integer... numbers) {
        var started = List.of(numbers);
        StartArchive.write();
        started.forEach(number -> replica(number).start(environment, StartArchive.option()));
        started.forEach(number -> replica(number).waitUntilReady());
    }

    /** One start and a stop that ends within this time, with an option of the JVM. */
    void rehearse(String option, Duration within) {
        replica(0).start(environment, option);
        replica(0).waitUntilReady();
        assertThat(replica(0).terminates(within)).as("it goes by itself").isTrue();
    }

    /** The only number that the query answers. */
    long number(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All numbers that the query answers. */
    List<Long> numbers(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        var url = "jdbc:postgresql://" + environment.get("POSTGRES_HOST") + ":" + environment.get("POSTGRES_PORT") + "/"
                + environment.get("POSTGRES_DB");
        return DriverManager.getConnection(url, environment.get("POSTGRES_USER"), environment.get("POSTGRES_PASSWORD"));
    }

    @Override
    public void close() {
        replicas.forEach(ServiceProcess::close);
        sandbox.close();
        database.stop();
    }
}
