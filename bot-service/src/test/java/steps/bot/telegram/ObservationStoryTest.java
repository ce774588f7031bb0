package steps.bot.telegram;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import steps.bot.telegram.incoming.Intake;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Waits;

/** What whoever runs the service sees of it. */
@StoryTest
class ObservationStoryTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Inject
    Stage stage;

    @Inject
    Deliveries deliveries;

    @Inject
    ChatHash hash;

    @Inject
    TelegramSettings settings;

    @Test
    void updatesAreCountedByTheirKind() {
        var alice = stage.registered("Алиса");
        double before = metric("steps_updates_turn_seconds_count{kind=\"command\",result=\"done\"}");
        alice.says("/menu");
        assertThat(metric("steps_updates_turn_seconds_count{kind=\"command\",result=\"done\"}"))
                .isGreaterThan(before);
        assertThat(metric("steps_updates_turn_seconds_count{kind=\"press\",result=\"done\"}"))
                .isPositive();
        Waits.until(SOON, "the queues are empty", () -> metric("steps_updates_queued") == 0);
        Waits.until(SOON, "all is said", () -> metric("steps_replies_unsent") == 0);
    }

    /** It is part of each address that the bot calls. */
    @Test
    void theTokenIsNoPartOfAnyMetric() {
        stage.registered("Алиса");
        assertThat(get("http://localhost:" + management + "/q/metrics").asString())
                .isNotBlank()
                .doesNotContain(settings.token().orElseThrow());
    }

    @Test
    void messagesAreCountedByTheirLane() {
        double before = metric("steps_telegram_sent_total{lane=\"reply\"}");
        stage.registered("Борис");
        assertThat(metric("steps_telegram_sent_total{lane=\"reply\"}")).isGreaterThan(before + 2);
        assertThat(metric("steps_telegram_pace")).isBetween(0.1, 1.0);
        assertThat(metric("steps_telegram_waiting{lane=\"delivery\"}")).isZero();
    }

    @Test
    void deliveriesAreCountedByTheirOutcome() {
        var clara = stage.registered("Клара");
        var sent = "steps_deliveries_attempts_total{outcome=\"sent\"}";
        double before = metric(sent);
        Async.inTransaction(() -> deliveries.enqueue(NewDelivery.of(clara.id(), Notice.Written.of("Привет"))));
        Waits.until(SOON, "it is counted", () -> metric(sent) > before);
    }

    @Test
    void theLogNamesAnUpdateAndItsChatWithoutTellingWhoItIs() {
        var dora = stage.registered("Дора");
        var heard = new Heard();
        var logger = Logger.getLogger(Intake.class.getName());
        logger.setLevel(Level.FINE);
        logger.addHandler(heard);
        try {
            dora.says("/menu");
            Waits.until(
                    SOON,
                    "something is logged",
                    () -> heard.marks.stream().anyMatch(marks -> marks.contains("chat=" + hash.of(dora.id()))));
        } finally {
            logger.removeHandler(heard);
            logger.setLevel(null);
        }
        assertThat(heard.marks)
                .allMatch(marks ->
                        Pattern.compile("update=(\\d+|clock)").matcher(marks).find());
        assertThat(heard.marks).noneMatch(marks -> marks.contains(Long.toString(dora.id())));
    }

    /** The metric's value in Prometheus' format, zero while it is not there. */
    private double metric(String name) {
        return get("http://localhost:" + management + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Keeps the marks of what is logged. */
    private static final class Heard extends Handler {
        private final List<String> marks = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            marks.add(((ExtLogRecord) record).getMdcCopy().toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
