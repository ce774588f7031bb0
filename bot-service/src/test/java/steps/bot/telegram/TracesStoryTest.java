package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Waits;

/** What whoever collects traces gets to see of one update. */
@StoryTest
@TestProfile(TracesStoryTest.Collected.class)
class TracesStoryTest {
    public static class Collected implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.enabled", "false");
        }
    }

    @Inject
    Stage stage;

    @Inject
    EndedSpans ended;

    @Test
    void aRequestItsUpdateTheTransactionAndTheCallsThatAnswerAreOneTrace() {
        var anna = stage.registered("Анна");
        ended.spans.clear();
        anna.says("/help");
        Waits.until(
                Duration.ofSeconds(10),
                "the answer is traced",
                () -> !ended.named("sendMessage").isEmpty());
        var update = ended.named("update").getFirst();
        assertThat(update.getAttributes().get(AttributeKey.stringKey("input"))).isEqualTo("Command");
        assertThat(ended.named("POST /webhook")).anyMatch(request -> isPartOf(update, request));
        assertThat(ended.named("transaction")).anyMatch(transaction -> isPartOf(transaction, update));
        assertThat(ended.named("sendMessage")).anyMatch(call -> isPartOf(call, update));
    }

    @Test
    void noSpanTellsWhoSaidWhat() {
        var boris = stage.registered("Борис");
        ended.spans.clear();
        boris.says("my number is +79991234567");
        Waits.until(
                Duration.ofSeconds(10),
                "the answer is traced",
                () -> !ended.named("sendMessage").isEmpty());
        assertThat(ended.spans)
                .isNotEmpty()
                .allSatisfy(span ->
                        assertThat(span.toString()).doesNotContain("79991234567", Long.toString(boris.id()), "Борис"));
    }

    private static boolean isPartOf(SpanData part, SpanData whole) {
        return part.getTraceId().equals(whole.getTraceId())
                && part.getParentSpanId().equals(whole.getSpanId());
    }

    /** Keeps them as they end. */
    @Singleton
    static class EndedSpans implements SpanProcessor {
        private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();

        List<SpanData> named(String name) {
            return spans.stream().filter(span -> span.getName().equals(name)).toList();
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
