package steps.sandbox.botapi.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.Objects;
import java.util.function.BiFunction;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.Content;
import steps.sandbox.chat.MediaContent;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Peer;
import steps.sandbox.chat.TextContent;
import steps.sandbox.entities.RichText;
import steps.sandbox.keyboards.InlineButton;
import steps.sandbox.keyboards.ReplyMarkup;
import steps.sandbox.keyboards.ReplyMarkupParser;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The methods editMessageText, editMessageCaption, editMessageMedia and editMessageReplyMarkup. */
final class EditMessages {
    private final World world;
    private final Addressing addressing;
    private final Sending sending;
    private final TextParameters texts;
    private final InputFiles inputs;

    EditMessages(World world, Addressing addressing, Sending sending, TextParameters texts, InputFiles inputs) {
        this.world = world;
        this.addressing = addressing;
        this.sending = sending;
        this.texts = texts;
        this.inputs = inputs;
    }

    Future<Result> text(Request request) {
        ObjectNode preview = SendMessage.linkPreview(request);
        RichText raw = texts.text(request);
        return edit(request, (message, old) -> {
            if (!(old instanceof TextContent)) {
                throw Refusal.badRequest("there is no text in the message to edit");
            }
            return new TextContent(TextParameters.forEdit(raw), preview);
        });
    }

    Future<Result> caption(Request request) {
        RichText raw = texts.caption(request);
        return edit(request, (message, old) -> {
            if (!(old instanceof MediaContent media)) {
                throw Refusal.badRequest("there is no caption in the message to edit");
            }
            RichText caption = TextParameters.caption(raw, "MEDIA_CAPTION_TOO_LONG");
            return media.withCaption(caption, request.flag("show_caption_above_media"));
        });
    }

    /** A text may become a picture, but never the other way round. */
    Future<Result> media(Request request) {
        InputMedia media = InputMedia.parse(InputMedia.read(request), texts, "editMessageMedia");
        checkNamesMessage(request);
        editable(addressing.chat(request), request);
        return inputs.find(request, media.kind(), media.media())
                .compose(file -> edit(request, (message, old) -> {
                    if (!(old instanceof MediaContent || old instanceof TextContent)) {
                        throw Refusal.badRequest("there is no media in the message to edit");
                    }
                    return media.content(file, request);
                }));
    }

    Future<Result> replyMarkup(Request request) {
        return edit(request, (message, old) -> old);
    }

    /** Replaces the content and the keyboard: an edit without a keyboard takes the old one away. */
    Future<Result> edit(Request request, BiFunction<Message, Content, Content> change) {
        checkNamesMessage(request);
        ReplyMarkup markup = ReplyMarkupParser.parseInline(request.text("reply_markup"));
        Peer peer = addressing.chat(request);
        Message message = editable(peer, request);
        Content content = change.apply(message, message.content());
        ObjectNode keyboard = markup.inlineKeyboard();
        if (content.equals(message.content()) && Objects.equals(keyboard, message.keyboard())) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        if (keyboard != null) {
            InlineButton.checkSizes(keyboard);
        }
        Future<Void> leave =
                world.settings().now().limitEdits() ? sending.paced(request, peer) : Future.succeededFuture();
        return leave.map(free -> {
            peer.checkWritable();
            // Another edit may have come while this one waited: the newest content is what is replaced.
            Message current = Addressing.message(peer, message.id(), "message to edit");
            Message edited = world.chats().replace(peer, current.edited(content, keyboard, world.now()));
            return sending.result(edited);
        });
    }

    static void checkNamesMessage(Request request) {
        if (request.has("inline_message_id")) {
            throw Refusal.badRequest("MESSAGE_ID_INVALID");
        }
        if (!request.has("message_id")) {
            throw Refusal.badRequest("message identifier is not specified");
        }
    }

    private static Message editable(Peer peer, Request request) {
        Message message = Addressing.message(peer, request.number("message_id"), "message to edit");
        if (!message.isFromBot() || message.isForwarded() || message.marks().fixed()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return message;
    }
}
