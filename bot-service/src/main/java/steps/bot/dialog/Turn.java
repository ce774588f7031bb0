package steps.bot.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Illustrated;
import steps.domain.content.Language;

/**
 * What a step of a dialogue decides: where the chat stands now and what is said.
 *
 * @param next null when nothing is waited for
 */
public record Turn(@Nullable DialogState next, List<Reply> replies) {
    public static Turn to(@Nullable DialogState next) {
        return new Turn(next, List.of());
    }

    public Turn say(String html) {
        return say(html, Keyboard.none());
    }

    public Turn say(String html, Keyboard keyboard) {
        return with(new Reply.Say(html, keyboard, null));
    }

    /** A message that {@link SentObserver} will hear of. */
    public Turn say(String html, Keyboard keyboard, String purpose) {
        return with(new Reply.Say(html, keyboard, purpose));
    }

    /** A message with a picture that is made when it is sent. */
    public Turn picture(String maker, String detail, String html, Keyboard keyboard) {
        return with(new Reply.Picture(maker, detail, html, keyboard));
    }

    /**
     * A message with a picture or a video of the table {@code media}. Words that Telegram finds too long for that follow as a
     * message of their own, with the keyboard.
     */
    public Turn media(long mediaId, String html, Keyboard keyboard) {
        return Caption.fits(html)
                ? with(new Reply.Media(mediaId, html, keyboard))
                : with(new Reply.Media(mediaId, "", Keyboard.none())).say(html, keyboard);
    }

    /** With the picture or the video that content managers have given it, if any. */
    public Turn say(Illustrated words, Keyboard keyboard) {
        return words.mediaId() == null ? say(words.html(), keyboard) : media(words.mediaId(), words.html(), keyboard);
    }

    /** In place of the message whose button was pressed, which becomes a picture or a video where these words have one. */
    public Turn show(Visit visit, Illustrated words, Keyboard keyboard) {
        return words.mediaId() == null
                ? show(visit, words.html(), keyboard)
                : show(visit, words.mediaId(), words.html(), keyboard);
    }

    private Turn show(Visit visit, long mediaId, String html, Keyboard keyboard) {
        var message = visit.replaceable();
        if (message.isEmpty()) {
            return media(mediaId, html, keyboard);
        }
        return Caption.fits(html)
                ? with(new Reply.RewriteMedia(message.get(), mediaId, html, keyboard))
                : with(new Reply.RewriteMedia(message.get(), mediaId, "", Keyboard.none()))
                        .say(html, keyboard);
    }

    /** A message with a file that is made when it is sent. */
    public Turn document(String maker, String detail, String html, Keyboard keyboard) {
        return with(new Reply.Document(maker, detail, html, keyboard));
    }

    /**
     * In place of the message whose button was pressed; as a new one when nothing was, or its words are to stay. A picture goes for it,
     * since Telegram makes no words of one.
     */
    public Turn show(Visit visit, String html, Keyboard keyboard) {
        return visit.replaceable()
                .map(message -> visit.isUnderPicture()
                        ? say(html, keyboard).with(new Reply.Discard(message))
                        : with(new Reply.Rewrite(message, html, keyboard)))
                .orElseGet(() -> say(html, keyboard));
    }

    /** These words above those of the first message, so that one message says both. */
    public Turn prefaced(String html) {
        var all = new ArrayList<>(replies);
        for (int i = 0; i < all.size(); i++) {
            var both = all.get(i).under(html);
            if (both != null) {
                all.set(i, both);
                return new Turn(next, List.copyOf(all));
            }
        }
        return Turn.to(next).say(html).then(this);
    }

    /** The message whose button was pressed loses its buttons: the choice is made. */
    public Turn strip(Visit visit) {
        return visit.pressed()
                .map(press -> with(Reply.Strip.of(press.messageId())))
                .orElse(this);
    }

    /** A message of ours becomes this, wherever it stands. */
    public Turn rewrite(long messageId, String html, Keyboard keyboard) {
        return with(new Reply.Rewrite(messageId, html, keyboard));
    }

    /** A message of ours becomes this and loses its buttons. */
    public Turn rewrite(long messageId, String html) {
        return with(new Reply.Rewrite(messageId, html, Keyboard.none()));
    }

    /** A line that pops up over the chat; nothing when no button was pressed. */
    public Turn toast(Visit visit, String text) {
        return visit.pressed()
                .map(press -> with(new Reply.Answer(press.callbackId(), text, false)))
                .orElse(this);
    }

    /** The list of commands in this chat speaks this language from now on. */
    public Turn offerCommands(Language language) {
        return with(new Reply.OfferCommands(language.code()));
    }

    /** The same with nothing changed of the message whose button was pressed: what would take its place comes below it. */
    public Turn below(Visit visit) {
        long kept = visit.pressed().map(Input.Press::messageId).orElse(0L);
        return new Turn(
                next, replies.stream().flatMap(reply -> below(reply, kept)).toList());
    }

    private static Stream<Reply> below(Reply reply, long kept) {
        if (reply instanceof Reply.Strip strip && strip.messageId() == kept) {
            return Stream.empty();
        }
        return Stream.ofNullable(reply.replaces(kept) ? reply.below() : reply);
    }

    /** The same things said after those of another turn, which decides where the chat stands. */
    public Turn then(Turn other) {
        var both = new ArrayList<>(replies);
        both.addAll(other.replies);
        return new Turn(other.next, List.copyOf(both));
    }

    private Turn with(Reply reply) {
        var more = new ArrayList<>(replies);
        more.add(reply);
        return new Turn(next, List.copyOf(more));
    }
}
