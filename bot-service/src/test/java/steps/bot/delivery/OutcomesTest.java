package steps.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import steps.bot.telegram.api.TelegramFailure;
import steps.domain.delivery.Outcome;

class OutcomesTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new TelegramFailure.Blocked("Forbidden: bot was blocked by the user"),
                        new Outcome.Blocked("Forbidden: bot was blocked by the user")),
                Arguments.of(
                        new TelegramFailure.Blocked("Forbidden: user is deactivated"),
                        new Outcome.Deleted("Forbidden: user is deactivated")),
                Arguments.of(
                        new TelegramFailure.Refused(
                                400, "Bad Request: group chat was upgraded to a supergroup chat", -1_005L),
                        new Outcome.Moved(-1_005)),
                Arguments.of(
                        new TelegramFailure.Refused(400, "Bad Request: can't parse entities", null),
                        new Outcome.Refused("400 Bad Request: can't parse entities")),
                Arguments.of(
                        new TelegramFailure.Unreachable("Too Many Requests: retry after 3", Duration.ofSeconds(3)),
                        new Outcome.Postponed(Duration.ofSeconds(3))),
                Arguments.of(
                        new TelegramFailure.Unreachable("away", new ConnectException("refused")),
                        new Outcome.NotTaken("away")),
                Arguments.of(
                        new TelegramFailure.Unreachable("Internal Server Error", Duration.ZERO),
                        new Outcome.Doubtful("Internal Server Error")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whyItWasNotTakenSaysWhatBecameOfIt(TelegramFailure failure, Outcome outcome) {
        assertThat(Outcomes.of(failure)).isEqualTo(outcome);
    }
}
