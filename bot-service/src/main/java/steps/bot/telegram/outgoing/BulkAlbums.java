package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.response.MessagesResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import steps.bot.runtime.ChatQueues;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.api.AlbumPart;
import steps.bot.telegram.api.Requests;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.api.TelegramGateway;
import steps.domain.media.Media;
import steps.domain.media.MediaFile;
import steps.domain.media.MediaRepository;

/**
 * Sends albums of our own pictures and videos: by Telegram's copies once it has all of them. Before that one album after the other
 * is uploaded, so that whoever waits finds the copies of who was first.
 */
@Singleton
class BulkAlbums {
    private static final Logger LOG = Logger.getLogger(BulkAlbums.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final long ALL = 0;
    private static final int LONGEST_QUEUE = 10_000;

    private final BulkLane lane;
    private final TelegramGateway gateway;
    private final MediaRepository media;
    private final ChatQueues uploads;

    BulkAlbums(BulkLane lane, TelegramGateway gateway, MediaRepository media, Vertx vertx) {
        this.lane = lane;
        this.gateway = gateway;
        this.media = media;
        this.uploads = new ChatQueues(vertx, LONGEST_QUEUE);
    }

    /** The number of its first message. */
    Uni<Long> send(long chatId, BulkMessage.Album album) {
        return found(album)
                .chain(all -> isKnown(all)
                        ? copies(chatId, album, all)
                        : Contexts.returning(uploads.enqueue(ALL, () -> inTurn(chatId, album))));
    }

    /** Somebody else's turn may have changed everything. */
    private Uni<Long> inTurn(long chatId, BulkMessage.Album album) {
        return found(album).chain(all -> isKnown(all) ? copies(chatId, album, all) : upload(chatId, album));
    }

    private Uni<Long> copies(long chatId, BulkMessage.Album album, List<Media> all) {
        var parts = all.stream().map(AlbumPart::of).toList();
        return send(chatId, album, parts)
                .map(BulkAlbums::number)
                .onFailure(BulkAlbums::isOfACopy)
                .recoverWithUni(refusal -> each(all, media::forget)
                        .chain(() -> Uni.createFrom().failure(TelegramFailure.Unreachable.notTaken(refusal, AT_ONCE))));
    }

    private Uni<Long> upload(long chatId, BulkMessage.Album album) {
        return each(album.mediaIds(), media::read)
                .map(files -> complete(files, album))
                .chain(files -> send(
                                chatId, album, files.stream().map(AlbumPart::of).toList())
                        .call(sent -> remember(files, sent)))
                .map(BulkAlbums::number);
    }

    private Uni<MessagesResponse> send(long chatId, BulkMessage.Album album, List<AlbumPart> parts) {
        return lane.inTurn(
                chatId, parts.size(), () -> gateway.call(Requests.album(chatId, parts, album.html(), album.paid())));
    }

    /** It was seen: what fails now costs another upload and must not have it seen twice. */
    private Uni<Void> remember(List<MediaFile> files, MessagesResponse sent) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, files.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(i -> remember(files.get(i), sent.messages()[i]))
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Copies of an album are not remembered: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> remember(MediaFile file, Message sent) {
        return MediaSender.fileId(sent)
                .map(copy -> media.remember(file, copy))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<List<Media>> found(BulkMessage.Album album) {
        return each(album.mediaIds(), media::find).map(all -> complete(all, album));
    }

    /** All of it, or nothing: an album with a hole in it says something else. */
    private static <T> List<T> complete(List<T> found, BulkMessage.Album album) {
        if (found.size() < album.mediaIds().size() || found.stream().anyMatch(BulkAlbums::isTooLarge)) {
            throw new TelegramFailure.Refused(400, "media " + album.mediaIds() + " cannot be shown", null);
        }
        return found;
    }

    private static boolean isTooLarge(Object found) {
        return found instanceof Media media && media.isTooLarge();
    }

    private static boolean isKnown(List<Media> all) {
        return all.stream().allMatch(Media::isKnownToTelegram);
    }

    /** One after the other; what is not there is left out. */
    private static <T, R> Uni<List<R>> each(List<T> all, Function<T, Uni<R>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> step.apply(one).map(Optional::ofNullable))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private static boolean isOfACopy(Throwable failure) {
        return failure instanceof TelegramFailure.Refused refusal && refusal.isBecauseOfTheFileId();
    }

    private static long number(MessagesResponse sent) {
        return sent.messages()[0].messageId();
    }
}
