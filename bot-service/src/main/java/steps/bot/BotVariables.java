package steps.bot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import steps.platform.start.Environment;
import steps.platform.start.Variable;
import steps.platform.start.Variables;

/** The variables that must make sense before the bot starts. */
final class BotVariables {
    private static final Pattern TOKEN = Pattern.compile("[1-9][0-9]{0,15}:[A-Za-z0-9_-]{5,64}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern RATE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern IDS = Pattern.compile("\\s*[0-9]{1,15}\\s*(,\\s*[0-9]{1,15}\\s*)*");
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");

    private static final String WEBHOOK = "webhook";

    private static final Variable TELEGRAM_MODE = Variable.optional(
            "TELEGRAM_MODE", "webhook or polling", value -> value.equals(WEBHOOK) || value.equals("polling"));

    private static final Variable WEBHOOK_URL =
            Variable.optional("WEBHOOK_URL", "an https address that ends in /webhook", BotVariables::isWebhook);

    private static final List<Variable> OWN = List.of(
            Variable.optional("BOT_TOKEN", "a token such as 123456:ABC-DEF, as BotFather gave it", matches(TOKEN))
                    .neededFor("Telegram knows the bot by it")
                    .keptSecret(),
            Variables.api("TELEGRAM_API_URL", "https://api.telegram.org"),
            TELEGRAM_MODE,
            Variable.optional("WEBHOOK_SECRET", "1 to 256 of the characters A-Z, a-z, 0-9, _ and -", matches(SECRET))
                    .keptSecret(),
            Variable.optional("TELEGRAM_RATE_PER_SECOND", "a number from 1 to 999999", matches(RATE)),
            Variables.port("BOT_SERVICE_PORT"),
            Variables.port("MANAGEMENT_PORT"),
            Variables.api("WEATHER_API_URL", "https://api.open-meteo.com"),
            Variable.optional("ADMIN_TELEGRAM_IDS", "numbers with commas between them", matches(IDS)),
            Variables.TIME_ZONE);

    private BotVariables() {}

    static List<Variable> in(Environment environment) {
        boolean webhook =
                environment.value(TELEGRAM_MODE.name()).filter(WEBHOOK::equals).isPresent();
        var all = new ArrayList<>(OWN);
        all.add(webhook ? WEBHOOK_URL.neededFor("Telegram must be told where updates go") : WEBHOOK_URL);
        all.addAll(Variables.OF_DATABASE);
        return all;
    }

    /** Telegram itself takes https only; what never leaves this machine needs none. */
    private static boolean isWebhook(String value) {
        return value.endsWith("/webhook")
                && Variables.http(value).filter(BotVariables::isSafe).isPresent();
    }

    private static boolean isSafe(URI url) {
        boolean plainPath = url.getRawQuery() == null && url.getRawFragment() == null;
        return plainPath
                && ("https".equalsIgnoreCase(url.getScheme())
                        || LOOPBACK.matcher(url.getRawAuthority()).matches());
    }

    private static Predicate<String> matches(Pattern pattern) {
        return pattern.asMatchPredicate();
    }
}
