package steps.bot.broadcast;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.telegram.outgoing.BulkMessage;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastButton;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.broadcast.ButtonTarget;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.Texts;

/** Makes of a broadcast what its reader gets, in their language and with a way to have no more of it. */
@Singleton
class BroadcastLetters {
    private final Texts texts;

    BroadcastLetters(Texts texts) {
        this.texts = texts;
    }

    BulkMessage write(Broadcast broadcast, Language language) {
        return ReaderLanguage.in(language, () -> write(broadcast, keyboard(broadcast, language), language));
    }

    private BulkMessage write(Broadcast broadcast, Keyboard keyboard, Language language) {
        return switch (Objects.requireNonNull(broadcast.message())) {
            case BroadcastMessage.Copied copied ->
                new BulkMessage.Copied(
                        copied.chatId(),
                        copied.messageIds(),
                        keyboard,
                        texts.html(BroadcastTexts.BELOW_ALBUM),
                        broadcast.paid());
            case BroadcastMessage.Written written
            when written.isAlbum() ->
                new BulkMessage.Album(
                        written.mediaIds(),
                        written.in(language),
                        keyboard,
                        texts.html(BroadcastTexts.BELOW_ALBUM),
                        broadcast.paid());
            case BroadcastMessage.Written written
            when !written.mediaIds().isEmpty() ->
                new BulkMessage.Shown(written.mediaIds().getFirst(), written.in(language), keyboard, broadcast.paid());
            case BroadcastMessage.Written written ->
                new BulkMessage.Words(written.in(language), keyboard, broadcast.paid());
        };
    }

    private Keyboard keyboard(Broadcast broadcast, Language language) {
        var buttons = broadcast.buttons();
        var keys = new ArrayList<List<Key>>();
        IntStream.range(0, buttons.size())
                .mapToObj(place -> List.of(key(broadcast, buttons.get(place), place, language)))
                .forEach(keys::add);
        keys.add(List.of(
                Key.of("🔕 " + texts.words(BroadcastTexts.DECLINE), new BroadcastPress.Decline(broadcast.id()))));
        return Keyboard.rows(keys).underNotice();
    }

    private static Key key(Broadcast broadcast, BroadcastButton button, int place, Language language) {
        return button.target() instanceof ButtonTarget.Link(String url)
                ? Key.link(button.label(language), url)
                : Key.of(button.label(language), new BroadcastPress.Go(broadcast.id(), place));
    }
}
