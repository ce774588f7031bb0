package steps.admin.command;

import static steps.admin.command.Console.WRONG_USAGE;
import static steps.admin.command.Console.refuse;
import static steps.admin.command.Console.say;

import io.quarkus.runtime.QuarkusApplication;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import steps.admin.webhook.EventKinds;
import steps.admin.webhook.WebhookUrl;

/** {@code webhooks list|add|rotate|disable|enable|remove|log|replay}: whom the service tells what happens. */
public class WebhooksCommand implements QuarkusApplication {
    public static final String NAME = "webhooks";

    private static final String USAGE = """
            Usage: webhooks list
                   webhooks add NAME URL [EVENT,…]      shows the secret, once
                   webhooks rotate NAME [HOURS]         a new secret; the former one signs for 24 more hours, or as many as given
                   webhooks disable NAME                keeps what happens meanwhile, for at most 30 days
                   webhooks enable NAME
                   webhooks remove NAME
                   webhooks log NAME                    the last 200 attempts
                   webhooks replay NAME FROM UNTIL      tells again what happened then; moments as 2025-10-01T00:00:00Z
            A name has small letters, digits and hyphens; events are order.created, order.status_changed, order.canceled, pvz.withdrawn,
            all of them where none is named.""";
    private static final String NAME_FORM = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String HOURS_FORM = "[1-9][0-9]{0,2}";
    private static final String USUAL_HOURS = "24";

    private final EndpointRows endpoints;

    WebhooksCommand(@io.quarkus.agroal.DataSource("migration") DataSource database) {
        this.endpoints = new EndpointRows(database);
    }

    @Override
    public int run(String... args) {
        try {
            return run(List.of(args));
        } catch (SQLException e) {
            return refuse(Console.firstLine(e), 1);
        }
    }

    private int run(List<String> words) throws SQLException {
        var what = words.size() < 2 ? "" : words.get(1);
        if (what.equals("list") && words.size() == 2) {
            endpoints.list().forEach(Console::say);
            return 0;
        }
        if (words.size() < 3 || !words.get(2).matches(NAME_FORM)) {
            return refuse(USAGE, WRONG_USAGE);
        }
        var name = words.get(2);
        return switch (what + words.size()) {
            case "add4" -> add(name, words.get(3), Optional.of(EventKinds.ALL));
            case "add5" -> add(name, words.get(3), EventKinds.parse(words.get(4)));
            case "rotate3" -> rotate(name, USUAL_HOURS);
            case "rotate4" -> rotate(name, words.get(3));
            case "disable3" -> done(endpoints.disable(name), name, " is told nothing any more.");
            case "enable3" -> done(endpoints.enable(name), name, " is told again, what has waited first.");
            case "remove3" -> done(endpoints.remove(name), name, " is gone.");
            case "log3" -> {
                endpoints.log(name).forEach(Console::say);
                yield 0;
            }
            case "replay5" -> replay(name, words.get(3), words.get(4));
            default -> refuse(USAGE, WRONG_USAGE);
        };
    }

    private int add(String name, String url, Optional<List<String>> events) throws SQLException {
        if (events.isEmpty() || WebhookUrl.parse(url).isEmpty()) {
            return refuse(USAGE, WRONG_USAGE);
        }
        return endpoints
                .add(name, url, events.get())
                .map(secret -> say("The secret of " + name + ", which is shown only now:\n" + secret.written()))
                .orElseGet(() -> refuse("There is an endpoint " + name + " already.", 1));
    }

    private int rotate(String name, String hours) throws SQLException {
        if (!hours.matches(HOURS_FORM)) {
            return refuse(USAGE, WRONG_USAGE);
        }
        return endpoints
                .rotate(name, hours)
                .map(secret -> say("The new secret of " + name + ", shown only now; the former one signs for " + hours
                        + " more hours:\n" + secret.written()))
                .orElseGet(() -> refuse("No endpoint is called " + name + ".", 1));
    }

    private int replay(String name, String from, String until) throws SQLException {
        if (!isMoment(from) || !isMoment(until)) {
            return refuse(USAGE, WRONG_USAGE);
        }
        return say(endpoints.replay(name, from, until) + " messages are sent again.");
    }

    private static boolean isMoment(String written) {
        try {
            return OffsetDateTime.parse(written).getYear() > 2000;
        } catch (DateTimeException noMoment) {
            return false;
        }
    }

    private static int done(boolean done, String name, String words) {
        return done ? say(name + words) : refuse("There is no endpoint " + name + ", or it is so already.", 1);
    }
}
