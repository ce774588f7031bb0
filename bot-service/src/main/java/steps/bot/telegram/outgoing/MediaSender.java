package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.response.SendResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.bot.runtime.ChatQueues;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.api.MediaRequests;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.limits.FloodControl;
import steps.bot.telegram.limits.Lane;
import steps.domain.media.Media;
import steps.domain.media.MediaFile;
import steps.domain.media.MediaRepository;

/**
 * Shows pictures and videos of ours: Telegram's own copy where it has one, else the bytes, and the copy is remembered.
 * Bytes are read and sent one file after the other: they are large, and whoever waits finds the copy of who was first.
 */
@Singleton
class MediaSender {
    private static final Logger LOG = Logger.getLogger(MediaSender.class);
    private static final long ALL = 0;
    private static final int LONGEST_QUEUE = 1_000;

    private final MediaRepository media;
    private final TelegramGateway gateway;
    private final FloodControl flood;
    private final ChatQueues uploads;

    MediaSender(MediaRepository media, TelegramGateway gateway, FloodControl flood, Vertx vertx) {
        this.media = media;
        this.gateway = gateway;
        this.flood = flood;
        this.uploads = new ChatQueues(vertx, LONGEST_QUEUE);
    }

    /**
     * The message in which it is to be seen with its words; none when it is gone, or when Telegram refuses it.
     *
     * @param before waited for right before each call; when that fails, no call is made
     */
    Uni<Optional<Long>> show(long chatId, Reply.Media reply, Supplier<Uni<Void>> before) {
        return show(new Showing(chatId, reply.mediaId(), reply.html(), reply.keyboard(), null, before));
    }

    /** The same in place of what a message of ours shows; fails when Telegram refuses to change that message. */
    Uni<Optional<Long>> show(long chatId, Reply.RewriteMedia reply, Supplier<Uni<Void>> before) {
        return show(new Showing(chatId, reply.mediaId(), reply.html(), reply.keyboard(), reply.messageId(), before));
    }

    private Uni<Optional<Long>> show(Showing showing) {
        return media.find(showing.mediaId())
                .chain(found -> show(showing, found))
                .onFailure(MediaSender::isAboutWhatIsShown)
                .recoverWithItem(refusal -> notShown(showing, refusal));
    }

    /** It may be just what the message shows already. */
    private static Optional<Long> notShown(Showing showing, Throwable refusal) {
        if (refusal instanceof TelegramFailure.Refused refused && refused.isBecauseNothingChanged()) {
            return Optional.ofNullable(showing.inPlaceOf());
        }
        LOG.warnf("Telegram does not show media %d: %s", showing.mediaId(), refusal.getMessage());
        return Optional.empty();
    }

    private Uni<Optional<Long>> show(Showing showing, @Nullable Media found) {
        if (found == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return found.isKnownToTelegram() ? again(showing, found) : first(showing);
    }

    private Uni<Optional<Long>> again(Showing showing, Media known) {
        return flood.<SendResponse>send(Lane.REPLY, showing.chatId(), () -> copy(showing, known))
                .map(MediaSender::message)
                .onFailure(failure -> known.isOurs() && isUnknownCopy(failure))
                .recoverWithUni(refusal -> media.forget(known).chain(() -> first(showing)));
    }

    private Uni<Optional<Long>> first(Showing showing) {
        return flood.send(
                Lane.REPLY, showing.chatId(), () -> Contexts.returning(uploads.enqueue(ALL, () -> inTurn(showing))));
    }

    /** Somebody else's turn may have changed everything. */
    private Uni<Optional<Long>> inTurn(Showing showing) {
        return media.find(showing.mediaId()).chain(found -> {
            if (found == null || found.isTooLarge()) {
                return tooLarge(found);
            }
            return found.isKnownToTelegram() ? copy(showing, found).map(MediaSender::message) : upload(showing);
        });
    }

    private static Uni<Optional<Long>> tooLarge(@Nullable Media found) {
        if (found != null) {
            LOG.errorf("Media %d is too large for Telegram: %d bytes", found.id(), found.bytes());
        }
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Long>> upload(Showing showing) {
        return media.read(showing.mediaId())
                .onItem()
                .ifNotNull()
                .transformToUni(file -> send(showing, file).call(sent -> remember(file, sent)))
                .map(sent -> sent == null ? Optional.empty() : message(sent));
    }

    /** It was seen: what fails now costs another upload and must not have it seen twice. */
    private Uni<Void> remember(MediaFile file, SendResponse sent) {
        return fileId(sent.message())
                .map(copy -> media.remember(file, copy))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("The copy of media %d is not remembered: %s", file.id(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private static Optional<Long> message(SendResponse sent) {
        return Optional.of((long) sent.message().messageId());
    }

    /** Telegram's copy of what was just uploaded. */
    static Optional<String> fileId(Message sent) {
        var photo = sent.photo();
        if (photo != null && photo.length > 0) {
            return Optional.of(photo[photo.length - 1].fileId());
        }
        return Optional.ofNullable(sent.video()).map(video -> video.fileId());
    }

    private Uni<SendResponse> copy(Showing showing, Media known) {
        return call(showing, MediaRequests.of(known.kind(), known.telegramFileId()));
    }

    private Uni<SendResponse> send(Showing showing, MediaFile file) {
        return call(showing, MediaRequests.of(file));
    }

    private Uni<SendResponse> call(Showing showing, MediaRequests requests) {
        var message = showing.inPlaceOf();
        return showing.before()
                .get()
                .chain(() -> message == null
                        ? requests.send(gateway, showing.chatId(), showing.html(), showing.keyboard())
                        : requests.edit(gateway, showing.chatId(), message, showing.html(), showing.keyboard()));
    }

    private static boolean isAboutWhatIsShown(Throwable failure) {
        return failure instanceof TelegramFailure.Refused refused && !refused.isBecauseOfTheMessage();
    }

    private static boolean isUnknownCopy(Throwable failure) {
        return failure instanceof TelegramFailure.Refused refused && refused.isBecauseOfTheFileId();
    }

    /** @param inPlaceOf the message that becomes it; null for a new one */
    private record Showing(
            long chatId,
            long mediaId,
            String html,
            Keyboard keyboard,
            @Nullable Long inPlaceOf,
            Supplier<Uni<Void>> before) {}
}
