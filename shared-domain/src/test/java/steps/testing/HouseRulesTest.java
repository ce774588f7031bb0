package steps.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that nobody can break is no rule. */
class HouseRulesTest {
    interface Awaits {
        default Object item(Uni<?> work) {
            return work.await().atMost(Duration.ofSeconds(1));
        }
    }

    interface Joins {
        default Object item(CompletableFuture<?> work) {
            return work.join();
        }
    }

    interface ReadsTheWallClock {
        default Instant now() {
            return Instant.now();
        }
    }

    interface ReadsTheWallClockByReference {
        default Supplier<LocalDate> today() {
            return LocalDate::now;
        }
    }

    interface MakesADate {
        @SuppressWarnings("JavaUtilDate") // This is what the rule is to find.
        default Date date() {
            return new Date();
        }
    }

    interface ReadsTheInjectedClock {
        default LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    interface Combines {
        default Uni<?> both(Uni<?> one, Uni<?> other) {
            return Uni.combine().all().unis(one, other).asTuple();
        }
    }

    interface Prints {
        default void say() {
            System.out.println("hello");
        }
    }

    interface KeepsItsDice {
        @SuppressWarnings("unused") // Nobody has to roll it.
        Random DICE = new Random(6);
    }

    interface WalkManager {}

    @ParameterizedTest
    @ValueSource(classes = {Awaits.class, Joins.class})
    void waitingIsFound(Class<?> code) {
        assertThat(isBroken(HouseRules.nobodyWaits, code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(classes = {ReadsTheWallClock.class, ReadsTheWallClockByReference.class, MakesADate.class})
    void timeWithoutAClockIsFound(Class<?> code) {
        assertThat(isBroken(HouseRules.timeComesFromTheClockThatIsInjected, code))
                .isTrue();
    }

    @Test
    void workSideBySideIsFound() {
        assertThat(isBroken(HouseRules.aSessionDoesOneThingAfterTheOther, Combines.class))
                .isTrue();
    }

    @Test
    void printingIsFound() {
        assertThat(isBroken(HouseRules.onlyWhatSpeaksToATerminalPrints, Prints.class))
                .isTrue();
    }

    @Test
    void stateThatANativeImageWouldKeepForEverIsFound() {
        assertThat(isBroken(HouseRules.noStaticFieldHoldsWhatIsOfOneProcess, KeepsItsDice.class))
                .isTrue();
    }

    @Test
    void emptyNamesAreFound() {
        assertThat(isBroken(HouseRules.namesSayWhatAClassIsAbout, WalkManager.class))
                .isTrue();
    }

    @Test
    void codeThatKeepsTheRulesIsLeftInPeace() {
        assertThat(isBroken(HouseRules.timeComesFromTheClockThatIsInjected, ReadsTheInjectedClock.class))
                .isFalse();
        assertThat(isBroken(HouseRules.nobodyWaits, ReadsTheInjectedClock.class))
                .isFalse();
    }

    private static boolean isBroken(ArchRule rule, Class<?> code) {
        return rule.evaluate(new ClassFileImporter().importClasses(code)).hasViolation();
    }
}
