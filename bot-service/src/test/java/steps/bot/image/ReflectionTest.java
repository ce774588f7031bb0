package steps.bot.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steps.testing.ReflectConfig;

/**
 * What a native image would not find at run time is missed here already. Continuous integration asks the sources of the image
 * the same.
 */
class ReflectionTest {
    private static final Path TELEGRAM = Path.of(
            "target/classes/META-INF/native-image/com.github.pengrad/java-telegram-bot-api/reflect-config.json");

    @Test
    void gsonMayMakeAllThatTelegramAnswers() throws IOException {
        var config = new ReflectConfig();
        try (var json = Files.newInputStream(TELEGRAM)) {
            config.add(json);
        }
        assertThat(RunTimeTypes.telegrams()).hasSizeGreaterThan(300).allMatch(config::isForGson);
    }

    @Test
    void jacksonMayMakeAllThatIsStored() {
        assertThat(RunTimeTypes.stored()).hasSizeGreaterThan(20).allMatch(ReflectionTest::isRegistered);
    }

    /** Whoever is new here: is all that it reads found by {@link RunTimeTypes#stored}? */
    @Test
    void nobodyElseReadsJson() {
        assertThat(RunTimeTypes.readersOfJson())
                .containsExactlyInAnyOrder(
                        "States", "Replies", "UpdateReader", "WalkJson", "NoticeJson", "BroadcastJson", "StoredJson");
    }

    private static boolean isRegistered(Class<?> type) {
        return Stream.<Class<?>>iterate(type, outer -> outer != null, Class::getEnclosingClass)
                        .anyMatch(outer -> outer.isAnnotationPresent(RegisterForReflection.class))
                || isOfRegisteredFamily(type);
    }

    private static boolean isOfRegisteredFamily(Class<?> type) {
        return RunTimeTypes.stored().stream()
                .filter(family -> family.isAssignableFrom(type) || type.isAssignableFrom(family))
                .map(family -> family.getAnnotation(RegisterForReflection.class))
                .anyMatch(registration -> registration != null && registration.registerFullHierarchy());
    }
}
