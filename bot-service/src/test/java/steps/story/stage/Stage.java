package steps.story.stage;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.telegram.TelegramMode;
import steps.bot.telegram.TelegramSettings;
import steps.story.stage.Actor.Patience;
import steps.testing.Waits;

/** Where stories are played: the sandbox with people in it, and the bot that is under test. */
@ApplicationScoped
public class Stage {
    /** People who may send to everybody; each story needs one of its own. */
    static final String ADMINISTRATORS =
            "6100000001,6100000002,6100000003,6100000004,6100000005,6100000006,6100000007,6100000008";

    private static final AtomicInteger PHONES = new AtomicInteger();

    private final SandboxApi sandbox;
    private final boolean polls;
    private final Patience patience;

    /** For a bot that is a process of its own and has a webhook. */
    public Stage(String url) {
        this.sandbox = new SandboxApi(url);
        this.polls = false;
        this.patience = new Patience(300, () -> true);
    }

    @Inject
    public Stage(
            @ConfigProperty(name = "steps.story.sandbox-url") String url,
            TelegramSettings telegram,
            MeterRegistry metrics) {
        this.sandbox = new SandboxApi(url);
        this.polls = telegram.mode().equals(Optional.of(TelegramMode.POLLING));
        this.patience = new Patience(
                5,
                () -> metrics.get("steps.replies.unsent").gauge().value() == 0
                        && metrics.get("steps.keyboards.untidy").gauge().value() == 0);
    }

    public SandboxApi sandbox() {
        return sandbox;
    }

    /** Somebody new in Telegram. */
    public Actor person(String firstName) {
        return person(firstName, "ru");
    }

    /** Somebody new whose Telegram speaks this language. */
    public Actor person(String firstName, String language) {
        return person(Map.of("first_name", firstName, "language_code", language));
    }

    private Actor person(Map<String, String> names) {
        waitForWebhook();
        var user = sandbox.post("/sandbox/users", names);
        return new Actor(sandbox, user.get("id").asLong(), names.get("first_name"), patience);
    }

    /** Somebody who has the registration behind them; their transcript starts here. */
    public Actor registered(String firstName) {
        return registered(person(firstName), "/start");
    }

    /** The same by a friend's link, which brings such a code. */
    public Actor registeredBy(String code, String firstName) {
        return registered(person(firstName), "/start " + code);
    }

    /** The same under a name that others can write behind @. */
    public Actor registeredAs(String username, String firstName) {
        waitForWebhook();
        var user = sandbox.post("/sandbox/users", Map.of("first_name", firstName, "username", username));
        return registered(new Actor(sandbox, user.get("id").asLong(), firstName, patience), "/start");
    }

    /** The same with a surname in Telegram. */
    public Actor registered(String firstName, String lastName) {
        return registered(
                person(Map.of("first_name", firstName, "last_name", lastName, "language_code", "ru")), "/start");
    }

    /** Somebody of {@link #ADMINISTRATORS}. */
    public Actor administrator(long id, String firstName) {
        waitForWebhook();
        sandbox.post("/sandbox/users", Map.of("id", id, "first_name", firstName, "language_code", "ru"));
        return registered(new Actor(sandbox, id, firstName, patience), "/start");
    }

    private static Actor registered(Actor person, String start) {
        person.says(start);
        person.presses("Соглашаюсь");
        person.sharesContact("7999%07d".formatted(PHONES.incrementAndGet()));
        person.presses("Пропустить");
        person.forgetTranscript();
        return person;
    }

    public void temperature(double celsius) {
        sandbox.put("/sandbox/weather", Map.of("temperature_c", celsius));
    }

    private void waitForWebhook() {
        if (polls) {
            return;
        }
        Waits.until(
                Duration.ofSeconds(20),
                "the bot has set its webhook",
                () -> !sandbox.get("/sandbox/info").at("/webhook/url").asText().isEmpty());
    }
}
