package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.request.AbstractSendRequest;
import com.pengrad.telegrambot.response.SendResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Keyboard;
import steps.bot.runtime.ChatQueues;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.api.Requests;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.limits.FloodControl;
import steps.bot.telegram.limits.Lane;
import steps.domain.media.Media;
import steps.domain.media.MediaFile;
import steps.domain.media.MediaKind;
import steps.domain.media.MediaRepository;

/** Sends one person what many get: after everything else, and not in the middle of what the chat is being told. Tries once. */
@Singleton
public class BulkSender {
    private static final Logger LOG = Logger.getLogger(BulkSender.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final long ALL = 0;
    private static final int LONGEST_QUEUE = 10_000;

    private final FloodControl flood;
    private final TurnSender speaker;
    private final BulkLane lane;
    private final BulkAlbums albums;
    private final TelegramGateway gateway;
    private final MediaRepository media;
    private final ChatQueues uploads;

    BulkSender(
            FloodControl flood,
            TurnSender speaker,
            BulkLane lane,
            BulkAlbums albums,
            TelegramGateway gateway,
            MediaRepository media,
            Vertx vertx) {
        this.flood = flood;
        this.speaker = speaker;
        this.lane = lane;
        this.albums = albums;
        this.gateway = gateway;
        this.media = media;
        this.uploads = new ChatQueues(vertx, LONGEST_QUEUE);
    }

    /** The message's number in its chat; fails with {@link TelegramFailure}. */
    public Uni<Long> send(long chatId, BulkMessage message) {
        return switch (message) {
            case BulkMessage.Words words -> words(chatId, words);
            case BulkMessage.Shown shown -> media.find(shown.mediaId()).chain(found -> shown(chatId, shown, found));
            case BulkMessage.Album album ->
                albums.send(chatId, album).call(sent -> below(chatId, album.below(), album.keyboard(), album.paid()));
            case BulkMessage.Copied copied -> copied.isAlbum() ? album(chatId, copied) : copied(chatId, copied);
        };
    }

    /** Changes a message of ours; one that is gone, or says so already, needs no changing. */
    public Uni<Void> edit(long chatId, long messageId, String html, Keyboard keyboard) {
        return flood.send(
                        Lane.DELIVERY,
                        chatId,
                        () -> speaker.inTurn(
                                chatId, () -> gateway.call(Requests.edit(chatId, messageId, html, keyboard))))
                .replaceWithVoid()
                .onFailure(failure ->
                        failure instanceof TelegramFailure.Refused || failure instanceof TelegramFailure.Blocked)
                .recoverWithNull();
    }

    private Uni<Long> words(long chatId, BulkMessage.Words words) {
        return lane.inTurn(
                chatId, 1, () -> say(Requests.message(chatId, words.html(), words.keyboard()), words.paid()));
    }

    private Uni<Long> shown(long chatId, BulkMessage.Shown shown, @Nullable Media found) {
        if (found == null || found.isTooLarge()) {
            return Uni.createFrom()
                    .failure(new TelegramFailure.Refused(400, "media " + shown.mediaId() + " cannot be shown", null));
        }
        return found.isKnownToTelegram() ? again(chatId, shown, found) : first(chatId, shown);
    }

    /** A copy that Telegram knows no longer is uploaded for the next one. */
    private Uni<Long> again(long chatId, BulkMessage.Shown shown, Media known) {
        return lane.inTurn(chatId, 1, () -> copyOfOurs(chatId, shown, known))
                .onFailure(failure -> known.isOurs() && isOfTheCopy(failure))
                .recoverWithUni(refusal -> media.forget(known)
                        .chain(() -> Uni.createFrom().failure(TelegramFailure.Unreachable.notTaken(refusal, AT_ONCE))));
    }

    /** One after the other: whoever waits finds the copy of who was first. */
    private Uni<Long> first(long chatId, BulkMessage.Shown shown) {
        return Contexts.returning(uploads.enqueue(
                ALL,
                () -> media.find(shown.mediaId())
                        .chain(found -> found != null && found.isKnownToTelegram()
                                ? again(chatId, shown, found)
                                : upload(chatId, shown))));
    }

    private Uni<Long> upload(long chatId, BulkMessage.Shown shown) {
        return media.read(shown.mediaId())
                .onItem()
                .ifNull()
                .failWith(() -> new TelegramFailure.Refused(400, "media " + shown.mediaId() + " is gone", null))
                .chain(file -> lane.<SendResponse>inTurn(chatId, 1, () -> upload(chatId, shown, file))
                        .call(sent -> remember(file, sent)))
                .map(BulkSender::number);
    }

    private Uni<SendResponse> upload(long chatId, BulkMessage.Shown shown, MediaFile file) {
        return file.kind() == MediaKind.PHOTO
                ? call(Requests.picture(chatId, file, shown.html(), shown.keyboard()), shown.paid())
                : call(Requests.video(chatId, file, shown.html(), shown.keyboard()), shown.paid());
    }

    /** It was seen: what fails now costs another upload and must not have it seen twice. */
    private Uni<Void> remember(MediaFile file, SendResponse sent) {
        return MediaSender.fileId(sent.message())
                .map(copy -> media.remember(file, copy))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("The copy of media %d is not remembered: %s", file.id(), failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Long> copyOfOurs(long chatId, BulkMessage.Shown shown, Media known) {
        var copy = known.telegramFileId();
        return switch (known.kind()) {
            case PHOTO -> say(Requests.picture(chatId, copy, shown.html(), shown.keyboard()), shown.paid());
            case VIDEO -> say(Requests.video(chatId, copy, shown.html(), shown.keyboard()), shown.paid());
        };
    }

    private Uni<Long> copied(long chatId, BulkMessage.Copied copied) {
        return lane.inTurn(
                chatId,
                1,
                () -> gateway.call(Requests.copy(
                                chatId,
                                copied.fromChatId(),
                                copied.messageIds().getFirst(),
                                copied.keyboard(),
                                copied.paid()))
                        .map(copy -> (long) copy.messageId()));
    }

    private Uni<Long> album(long chatId, BulkMessage.Copied copied) {
        return lane.inTurn(
                        chatId,
                        copied.messageIds().size(),
                        () -> gateway.call(Requests.copies(chatId, copied.fromChatId(), copied.messageIds()))
                                .map(copies -> (long) copies.result()[0].messageId()))
                .call(sent -> below(chatId, copied.below(), copied.keyboard(), copied.paid()));
    }

    /** The album is there: what comes below it is tried once, and whether it arrives changes nothing. */
    private Uni<Void> below(long chatId, String html, Keyboard keyboard, boolean paid) {
        return words(chatId, new BulkMessage.Words(html, keyboard, paid))
                .replaceWithVoid()
                .onFailure(TelegramFailure.class)
                .invoke(failure -> LOG.warnf("Nothing is said below an album: %s", failure.getMessage()))
                .onFailure(TelegramFailure.class)
                .recoverWithNull();
    }

    private <T extends AbstractSendRequest<T>> Uni<Long> say(T request, boolean paid) {
        return call(request, paid).map(BulkSender::number);
    }

    private <T extends AbstractSendRequest<T>> Uni<SendResponse> call(T request, boolean paid) {
        return gateway.call(paid ? Requests.paid(request) : request);
    }

    private static long number(SendResponse sent) {
        return sent.message().messageId();
    }

    private static boolean isOfTheCopy(Throwable failure) {
        return failure instanceof TelegramFailure.Refused refusal && refusal.isBecauseOfTheFileId();
    }
}
