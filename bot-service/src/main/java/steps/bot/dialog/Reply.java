package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;

/** Something to be said in the chat once the turn has committed; stored until it was. Texts are Telegram HTML. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Say.class, name = "say"),
    @JsonSubTypes.Type(value = Reply.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Reply.Media.class, name = "media"),
    @JsonSubTypes.Type(value = Reply.Document.class, name = "document"),
    @JsonSubTypes.Type(value = Reply.Rewrite.class, name = "rewrite"),
    @JsonSubTypes.Type(value = Reply.Strip.class, name = "strip"),
    @JsonSubTypes.Type(value = Reply.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Reply.OfferCommands.class, name = "offer_commands")
})
public sealed interface Reply {
    /**
     * A new message.
     *
     * @param purpose whose message this will be (see {@link SentObserver}), or null
     */
    record Say(String html, Keyboard keyboard, String purpose) implements Reply {
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
        public Document {
            Objects.requireNonNull(maker, "maker");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(html, "html");
            Objects.requireNonNull(keyboard, "keyboard");
        }
    }

    /** The message under which a button was pressed becomes this; a new message when it cannot be changed any more. */
    record Rewrite(long messageId, String html, Keyboard keyboard) implements Reply {
        public Rewrite {
            Objects.requireNonNull(html, "html");
            Objects.requireNonNull(keyboard, "keyboard");
        }
    }

    /** The message loses its buttons. */
    record Strip(long messageId) implements Reply {}

    /**
     * The chat's list of commands speaks this language from now on, whatever Telegram speaks.
     *
     * @param language its code
     */
    record OfferCommands(String language) implements Reply {
        public OfferCommands {
            Objects.requireNonNull(language, "language");
        }
    }

    /** What pops up over the chat after a press; an empty text only ends the button's waiting. */
    record Answer(String callbackId, String text, boolean alert) implements Reply {
        public Answer {
            Objects.requireNonNull(callbackId, "callbackId");
            Objects.requireNonNull(text, "text");
        }
    }
}
