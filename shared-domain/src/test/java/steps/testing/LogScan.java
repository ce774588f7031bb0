package steps.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reads every line that any test makes the services log: no phone, e-mail, token or key may stand in one. */
public final class LogScan implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("(?<![\\d.])\\+?[78]9\\d{9}(?!\\d)"),
            Pattern.compile("[\\w.%+-]+@[\\w-]+\\.[a-z]{2,}"),
            Pattern.compile("\\d{6,}:[\\w-]{16,}"),
            Pattern.compile("your_secret_api_key"));

    private static final Ear EAR = new Ear();

    @Override
    public void beforeAll(ExtensionContext context) {
        listen();
    }

    /** The start of a service replaces all handlers. */
    @Override
    public void beforeEach(ExtensionContext context) {
        listen();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(EAR.takeHeard()).as("secrets in the log").isEmpty();
    }

    /** The same for the log of a process of its own. */
    public static void findsNothingIn(Path log) {
        try (var lines = Files.lines(log)) {
            assertThat(lines.filter(line -> !secretsIn(line).isEmpty()))
                    .as("secrets in " + log)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secrets in this text, as far as they can be told by their form. */
    static List<String> secretsIn(String text) {
        return SECRETS.stream()
                .flatMap(secret -> secret.matcher(text).results())
                .map(found -> found.group())
                .toList();
    }

    private static void listen() {
        var root = Logger.getLogger("");
        if (!List.of(root.getHandlers()).contains(EAR)) {
            root.addHandler(EAR);
        }
    }

    private static final class Ear extends Handler {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();

        List<String> takeHeard() {
            var taken = List.copyOf(heard);
            heard.clear();
            return taken;
        }

        @Override
        public void publish(LogRecord line) {
            writtenAs(line)
                    .filter(text -> !secretsIn(text).isEmpty())
                    .map(text -> line.getLoggerName() + ": " + text)
                    .forEach(heard::add);
        }

        /** As the console's formatter writes it; without a console, all that it consists of. */
        private static Stream<String> writtenAs(LogRecord line) {
            var formatters = Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                    .map(Handler::getFormatter)
                    .filter(Objects::nonNull)
                    .toList();
            return formatters.isEmpty()
                    ? Stream.concat(Stream.of(String.valueOf(line.getMessage())), parameters(line))
                    : formatters.stream().map(formatter -> formatter.format(line));
        }

        private static Stream<String> parameters(LogRecord line) {
            return line.getParameters() == null
                    ? Stream.empty()
                    : Stream.of(line.getParameters()).map(String::valueOf);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
