package steps.admin.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card.Fact;
import steps.domain.broadcast.Audience;
import steps.domain.broadcast.Audiences;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.SendingTime;

/** How many an audience is, and how long it takes to write to them when nothing else is being sent. */
@Singleton
class AudienceSize {
    private final Audiences audiences;
    private final SendingTime times;

    AudienceSize(Audiences audiences, SendingTime times) {
        this.audiences = audiences;
        this.times = times;
    }

    Uni<Size> of(Audience audience, BroadcastMessage message) {
        return audiences.count(audience).map(people -> new Size(people, times.of(people, message)));
    }

    /** People, and the time that they take. */
    record Size(long people, Duration time) {
        List<Fact> facts(Reader reader) {
            return List.of(
                    new Fact(reader.say(Words.of("Получателей", "Recipients")), Cell.number(people)),
                    new Fact(
                            reader.say(Words.of("Займёт примерно", "Takes about")),
                            Cell.text(reader.say(TimeWords.of(time)))));
        }
    }
}
