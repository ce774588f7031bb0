package steps.bot.walk.card;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.AttachmentMaker;
import steps.bot.dialog.Russian;
import steps.bot.walk.card.CardLabels.Figure;
import steps.bot.walk.card.Stretch.Kind;
import steps.domain.content.Texts;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.domain.walk.CardTexts;
import steps.domain.walk.PastWalk;
import steps.domain.walk.WalkHistory;
import steps.domain.walk.track.Tracks;

/** Draws the pictures of walks, one after the other on a thread of their own: moves of live locations go first. */
@Singleton
public class RouteCards implements AttachmentMaker {
    public static final String NAME = "route_card";

    private final WalkHistory history;
    private final Tracks tracks;
    private final Users users;
    private final Texts texts;
    private final ZoneId ours;
    private final WorkerExecutor painter;

    /** Only the painter's one thread touches it. */
    private final Canvas canvas = RouteCard.canvas();

    RouteCards(
            WalkHistory history,
            Tracks tracks,
            Users users,
            Texts texts,
            @ConfigProperty(name = "steps.time-zone") ZoneId ours,
            Vertx vertx) {
        this.history = history;
        this.tracks = tracks;
        this.users = users;
        this.texts = texts;
        this.ours = ours;
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
        return history.find(chatId, Long.parseLong(walkId))
                .onItem()
                .ifNotNull()
                .transformToUni(walk -> users.find(chatId).chain(user -> picture(walk, user)));
    }

    private Uni<Attachment> picture(PastWalk walk, User user) {
        return tracks.of(walk.summary().walkId())
                .map(Stretches::of)
                .chain(stretches -> stretches.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : picture(stretches, words(walk, user.zoneOr(ours))));
    }

    private Uni<Attachment> picture(List<Stretch> stretches, CardLabels words) {
        return Uni.createFrom()
                .completionStage(() -> painter.executeBlocking(() -> RouteCard.png(canvas, stretches, words))
                        .toCompletionStage())
                .map(png -> new Attachment("walk.png", "image/png", Buffer.buffer(png)));
    }

    private CardLabels words(PastWalk walk, ZoneId zone) {
        var summary = walk.summary();
        return new CardLabels(
                Russian.moment(summary.startedAt(), zone) + " · " + Russian.duration(summary.duration()),
                List.of(
                        new Figure(Russian.distance(summary.metres()), texts.words(CardTexts.DISTANCE)),
                        figure(Russian.steps(summary.steps()), ""),
                        figure(Russian.points(walk.credited().value()), "+")),
                texts.words(CardTexts.METRES),
                texts.words(CardTexts.KILOMETRES),
                legend());
    }

    /** A count in words, taken apart into the number and what is counted. */
    private static Figure figure(String count, String sign) {
        int end = count.lastIndexOf(' ');
        return new Figure(sign + count.substring(0, end), count.substring(end + 1));
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
