package steps.bot.walk.card;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.AttachmentMaker;
import steps.bot.walk.card.Stretch.Kind;
import steps.domain.content.Texts;
import steps.domain.walk.CardTexts;
import steps.domain.walk.history.PastWalk;
import steps.domain.walk.history.WalkHistory;
import steps.domain.walk.track.Tracks;

/** Draws the pictures of walks, one after the other on a thread of their own: moves of live locations go first. */
@Singleton
public class RouteCards implements AttachmentMaker {
    public static final String NAME = "route_card";

    private final WalkHistory history;
    private final Tracks tracks;
    private final Texts texts;
    private final WorkerExecutor painter;

    /** Only the painter's one thread touches it. */
    private final Canvas canvas = RouteCard.canvas();

    RouteCards(WalkHistory history, Tracks tracks, Texts texts, Vertx vertx) {
        this.history = history;
        this.tracks = tracks;
        this.texts = texts;
        this.painter = vertx.createSharedWorkerExecutor("route-cards", 1);
    }

    @PreDestroy
    void stop() {
        painter.close();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Null when the walk's points are gone, or it has no way to show. */
    @Override
    public Uni<Attachment> make(long chatId, String walkId) {
        return history.find(chatId, Long.parseLong(walkId)).onItem().ifNotNull().transformToUni(this::cardOf);
    }

    private Uni<Attachment> cardOf(PastWalk walk) {
        return tracks.of(walk.summary().walkId())
                .map(Stretches::of)
                .chain(stretches -> stretches.isEmpty() ? Uni.createFrom().nullItem() : picture(stretches, words()));
    }

    private Uni<Attachment> picture(List<Stretch> stretches, CardLabels words) {
        return Uni.createFrom()
                .completionStage(() -> painter.executeBlocking(() -> RouteCard.png(canvas, stretches, words))
                        .toCompletionStage())
                .map(png -> new Attachment("walk.png", "image/png", Buffer.buffer(png)));
    }

    private CardLabels words() {
        return new CardLabels(texts.words(CardTexts.METRES), texts.words(CardTexts.KILOMETRES), legend());
    }

    private Map<Kind, String> legend() {
        var legend = new EnumMap<Kind, String>(Kind.class);
        Arrays.stream(Kind.values()).forEach(kind -> legend.put(kind, texts.words(name(kind))));
        return legend;
    }

    private static CardTexts name(Kind kind) {
        return switch (kind) {
            case COUNTED -> CardTexts.COUNTED;
            case OVER_LIMIT -> CardTexts.OVER_LIMIT;
            case TOO_FAST -> CardTexts.TOO_FAST;
            case STANDING -> CardTexts.STANDING;
            case NO_CONNECTION -> CardTexts.NO_CONNECTION;
            case WEAK_SIGNAL -> CardTexts.WEAK_SIGNAL;
        };
    }
}
