package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.request.GetFile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.api.TelegramGateway;
import steps.domain.media.MediaCopies;
import steps.domain.media.MediaCopies.Copy;

/** Asks Telegram whether it knows the pictures and videos that it alone has; without them their words come alone. */
@Singleton
public class PictureCheck {
    private final MediaCopies copies;
    private final TelegramGateway telegram;

    PictureCheck(MediaCopies copies, TelegramGateway telegram) {
        this.copies = copies;
        this.telegram = telegram;
    }

    /** What is not shown, and why; fails when Telegram is out of reach. */
    public Uni<List<String>> faults() {
        return copies.used()
                .chain(used -> Multi.createFrom()
                        .iterable(used)
                        .onItem()
                        .transformToUniAndConcatenate(this::fault)
                        .collect()
                        .asList()
                        .map(found -> found.stream().flatMap(Optional::stream).toList()));
    }

    /** What else Telegram says against it, such as its size, is said of fetching the file and not of showing it. */
    private Uni<Optional<String>> fault(Copy copy) {
        return telegram.call(new GetFile(copy.telegramFileId()))
                .map(known -> Optional.<String>empty())
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithItem(refusal -> reason(copy, refusal));
    }

    private static Optional<String> reason(Copy copy, TelegramFailure.Refused refusal) {
        return refusal.isBecauseOfTheFileId()
                ? Optional.of(copy.place() + ": shown without its picture, Telegram says " + refusal.getMessage())
                : Optional.empty();
    }
}
