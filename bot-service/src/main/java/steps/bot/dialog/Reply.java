package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something to be said in the chat once the turn has committed; stored until it was. Texts are Telegram HTML. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Say.class, name = "say"),
    @JsonSubTypes.Type(value = Reply.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Reply.Media.class, name = "media"),
    @JsonSubTypes.Type(value = Reply.Document.class, name = "document"),
    @JsonSubTypes.Type(value = Reply.Rewrite.class, name = "rewrite"),
    @JsonSubTypes.Type(value = Reply.RewriteMedia.class, name = "rewrite_media"),
    @JsonSubTypes.Type(value = Reply.Discard.class, name = "discard"),
    @JsonSubTypes.Type(value = Reply.Strip.class, name = "strip"),
    @JsonSubTypes.Type(value = Reply.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Reply.OfferCommands.class, name = "offer_commands")
})
public sealed interface Reply {
    /** What is under the message that this makes; nothing where it makes none. */
    default Keyboard keyboard() {
        return Keyboard.none();
    }

    /** The same with these words above its own; null where it has none, or no room for both. */
    default @Nullable Reply under(String html) {
        return null;
    }

    private static String both(String above, String html) {
        return above + "\n\n" + html;
    }

    /** Whether it is a message of its own, below all that is there. */
    default boolean makesMessage() {
        return true;
    }

    /** Whether this message of before becomes something else, or goes. */
    default boolean replaces(long message) {
        return false;
    }

    /** The same as a message of its own, with nothing changed of those before; null where nothing is left of it. */
    default @Nullable Reply below() {
        return this;
    }

    /**
     * The same when the person has gone on meanwhile: no button leads back, and the message from which they went on stays as it
     * is. Null where nothing is left of it.
     *
     * @param live the message that has the buttons which count
     */
    default @Nullable Reply late(long live) {
        return replaces(live) ? null : with(keyboard().lasting());
    }

    /** The same with other buttons; itself where it has none. */
    default Reply with(Keyboard other) {
        return this;
    }

    /**
     * A new message.
     *
     * @param purpose whose message this will be (see {@link SentObserver})
     */
    record Say(String html, Keyboard keyboard, @Nullable String purpose) implements Reply {
        @Override
        public Reply with(Keyboard other) {
            return new Say(html, other, purpose);
        }

        @Override
        public Reply under(String above) {
            return new Say(both(above, html), keyboard, purpose);
        }

        public Say {
            Objects.requireNonNull(html, "html");
            Objects.requireNonNull(keyboard, "keyboard");
        }
    }

    /**
     * A new message with a picture over its words; the words alone when the picture cannot be made or sent.
     *
     * @param maker the {@link AttachmentMaker} of the picture
     * @param detail what the picture is of
     */
    record Picture(String maker, String detail, String html, Keyboard keyboard) implements Reply {
        @Override
        public Reply with(Keyboard other) {
            return new Picture(maker, detail, html, other);
        }

        @Override
        public @Nullable Reply under(String above) {
            return Caption.fits(both(above, html)) ? new Picture(maker, detail, both(above, html), keyboard) : null;
        }

        public Picture {
            Objects.requireNonNull(maker, "maker");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(html, "html");
            Objects.requireNonNull(keyboard, "keyboard");
        }
    }

    /**
     * A new message with a picture or a video of the table {@code media} over its words; the words alone when it is not there
     * any more or Telegram does not take it.
     *
     * @param html fits under a picture; may be empty
     */
    record Media(long mediaId, String html, Keyboard keyboard) implements Reply {
        @Override
        public Reply with(Keyboard other) {
            return new Media(mediaId, html, other);
        }

        @Override
        public @Nullable Reply under(String above) {
            return Caption.fits(both(above, html)) ? new Media(mediaId, both(above, html), keyboard) : null;
        }

        public Media {
            Objects.requireNonNull(html, "html");
            Objects.requireNonNull(keyboard, "keyboard");
        }
    }

    /**
     * A new message with a file; an apology when the file cannot be made.
     *
     * @param maker the {@link AttachmentMaker} of the file
     * @param detail what the file is of
     */
    record Document(String maker, String detail, String html, Keyboard keyboard) implements Reply {
        @Override
        public Reply with(Keyboard other) {
            return new Document(maker, detail, html, other);
        }

        public Document {
            Objects.requireNonNull(maker, "maker");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(html, "html");
            Objects.requireNonNull(keyboard, "keyboard");
        }
    }

    /** The message under which a button was pressed becomes this; a new message when it cannot be changed any more. */
    record Rewrite(long messageId, String html, Keyboard keyboard) implements Reply {
        @Override
        public Reply with(Keyboard other) {
            return new Rewrite(messageId, html, other);
        }

        @Override
        public Reply under(String above) {
            return new Rewrite(messageId, both(above, html), keyboard);
        }

        @Override
        public boolean makesMessage() {
            return false;
        }

        @Override
        public boolean replaces(long message) {
            return message == messageId;
        }

        @Override
        public Reply below() {
            return new Say(html, keyboard, null);
        }

        public Rewrite {
            Objects.requireNonNull(html, "html");
            Objects.requireNonNull(keyboard, "keyboard");
        }
    }

    /**
     * The message under which a button was pressed becomes a picture or a video of the table {@code media} with these words, whatever
     * it was; the words alone when there is nothing to see, a new message when it cannot be changed any more.
     *
     * @param html fits under a picture; may be empty
     */
    record RewriteMedia(long messageId, long mediaId, String html, Keyboard keyboard) implements Reply {
        @Override
        public Reply with(Keyboard other) {
            return new RewriteMedia(messageId, mediaId, html, other);
        }

        @Override
        public @Nullable Reply under(String above) {
            return Caption.fits(both(above, html))
                    ? new RewriteMedia(messageId, mediaId, both(above, html), keyboard)
                    : null;
        }

        @Override
        public boolean makesMessage() {
            return false;
        }

        @Override
        public boolean replaces(long message) {
            return message == messageId;
        }

        @Override
        public Reply below() {
            return new Media(mediaId, html, keyboard);
        }

        public RewriteMedia {
            Objects.requireNonNull(html, "html");
            Objects.requireNonNull(keyboard, "keyboard");
        }
    }

    /**
     * The message goes, since Telegram makes no words of a picture and what comes next stands below; one that is too old to be
     * deleted loses its buttons.
     */
    record Discard(long messageId) implements Reply {
        @Override
        public boolean makesMessage() {
            return false;
        }

        @Override
        public boolean replaces(long message) {
            return message == messageId;
        }

        @Override
        public @Nullable Reply below() {
            return null;
        }
    }

    /** The message loses its buttons, but for those that it keeps. */
    record Strip(
            long messageId,
            @JsonInclude(Include.NON_NULL) @Nullable Keyboard keeps) implements Reply {
        @Override
        public @Nullable Reply late(long live) {
            return messageId == live ? null : this;
        }

        @Override
        public boolean makesMessage() {
            return false;
        }

        public static Strip of(long messageId) {
            return new Strip(messageId, null);
        }

        public Keyboard left() {
            return keeps == null ? Keyboard.none() : keeps;
        }
    }

    /**
     * The chat's list of commands speaks this language from now on, whatever Telegram speaks.
     *
     * @param language its code
     */
    record OfferCommands(String language) implements Reply {
        @Override
        public boolean makesMessage() {
            return false;
        }

        public OfferCommands {
            Objects.requireNonNull(language, "language");
        }
    }

    /** What pops up over the chat after a press; an empty text only ends the button's waiting. */
    record Answer(String callbackId, String text, boolean alert) implements Reply {
        @Override
        public boolean makesMessage() {
            return false;
        }

        public Answer {
            Objects.requireNonNull(callbackId, "callbackId");
            Objects.requireNonNull(text, "text");
        }
    }
}
