package steps.bot.walk.history;

import static steps.bot.dialog.language.Figures.figures;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.AttachmentMaker;
import steps.domain.content.Texts;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.domain.walk.history.PastWalk;
import steps.domain.walk.history.WalkHistory;
import steps.domain.walk.history.WalkHistoryTexts;
import steps.domain.walk.track.Tracks;

/** Makes the files with the tracks of walks. */
@Singleton
class GpxFiles implements AttachmentMaker {
    static final String NAME = "gpx";

    private final WalkHistory history;
    private final Tracks tracks;
    private final Users users;
    private final Texts texts;
    private final ZoneId ours;

    GpxFiles(
            WalkHistory history,
            Tracks tracks,
            Users users,
            Texts texts,
            @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.history = history;
        this.tracks = tracks;
        this.users = users;
        this.texts = texts;
        this.ours = ours;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Null when the walk's points are gone. */
    @Override
    public Uni<Attachment> make(long chatId, String walkId) {
        return history.find(chatId, Long.parseLong(walkId))
                .onItem()
                .ifNotNull()
                .transformToUni(walk -> users.find(chatId).chain(user -> file(walk, user)));
    }

    private Uni<Attachment> file(PastWalk walk, User user) {
        var summary = walk.summary();
        var name = texts.words(WalkHistoryTexts.TRACK_NAME) + " "
                + figures().moment(summary.startedAt(), user.zoneOr(ours));
        return tracks.of(summary.walkId())
                .map(track -> track.points().isEmpty()
                        ? null
                        : new Attachment(
                                "walk-" + summary.walkId() + ".gpx",
                                "application/gpx+xml",
                                Gpx.of(track, name, summary.startedAt())));
    }
}
