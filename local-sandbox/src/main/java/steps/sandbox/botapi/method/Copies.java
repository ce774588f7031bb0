package steps.sandbox.botapi.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.Content;
import steps.sandbox.chat.LocationContent;
import steps.sandbox.chat.MediaContent;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Peer;
import steps.sandbox.entities.RichText;
import steps.sandbox.json.Json;
import steps.sandbox.keyboards.ReplyMarkup;
import steps.sandbox.keyboards.ReplyMarkupParser;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The methods copyMessage, copyMessages, forwardMessage and forwardMessages. */
final class Copies {
    private final World world;
    private final Addressing addressing;
    private final Sending sending;
    private final TextParameters texts;

    Copies(World world, Addressing addressing, Sending sending, TextParameters texts) {
        this.world = world;
        this.addressing = addressing;
        this.sending = sending;
        this.texts = texts;
    }

    Future<Result> copy(Request request) {
        RichText caption = request.has("caption") ? texts.caption(request) : null;
        Message original =
                Addressing.message(addressing.source(request), request.number("message_id"), "message to copy");
        if (original.marks().isProtected()) {
            throw Refusal.badRequest("the message can't be copied");
        }
        ReplyTo replyTo = ReplyTo.of(request);
        ReplyMarkup markup = ReplyMarkupParser.parse(request.text("reply_markup"));
        Peer to = addressing.chat(request);
        int answered = replyTo.resolve(to);
        Message draft =
                copyOf(original, to, caption).marked(Sending.marks(request).replyingTo(answered));
        return sending.paced(request, to).map(free -> new Result(id(sending.add(to, draft, markup)), null));
    }

    Future<Result> forward(Request request) {
        Message original =
                Addressing.message(addressing.source(request), request.number("message_id"), "message to forward");
        checkForwardable(original);
        Peer to = addressing.chat(request);
        return sending.paced(request, to)
                .map(free -> sending.result(sending.add(to, forwardOf(original, to, request), new ReplyMarkup.None())));
    }

    Future<Result> copySeveral(Request request) {
        return several(request, (original, to) -> copyOf(original, to, null).marked(Sending.marks(request)));
    }

    Future<Result> forwardSeveral(Request request) {
        return several(request, (original, to) -> forwardOf(original, to, request));
    }

    /** Messages that are gone are passed over; none left, or all refused, is an error. */
    private Future<Result> several(Request request, BiFunction<Message, Peer, Message> make) {
        List<Integer> ids = MessageIds.parse(request);
        Peer from = addressing.source(request);
        Peer to = addressing.chat(request);
        List<Message> found =
                ids.stream().map(from.history()::find).flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            throw Refusal.badRequest("there are no messages to forward");
        }
        List<Message> allowed =
                found.stream().filter(message -> !message.marks().isProtected()).toList();
        if (allowed.isEmpty()) {
            throw Refusal.badRequest("messages can't be forwarded");
        }
        return sending.paced(request, to, allowed.size()).map(free -> {
            ArrayNode sent = Json.array();
            for (Message original : allowed) {
                sent.add(id(sending.add(to, make.apply(original, to), new ReplyMarkup.None())));
            }
            return new Result(sent, null);
        });
    }

    private static ObjectNode id(Message message) {
        return Json.object().put("message_id", message.id());
    }

    private static void checkForwardable(Message original) {
        if (original.marks().isProtected()) {
            throw Refusal.badRequest("message has protected content and can't be forwarded");
        }
    }

    private Message copyOf(Message original, Peer to, @Nullable RichText newCaption) {
        Content content = original.content();
        if (newCaption != null && content instanceof MediaContent media) {
            RichText caption = TextParameters.caption(newCaption, "message caption is too long");
            content = media.withCaption(caption, media.captionAbove());
        }
        return Message.of(to.id(), world.bot().user(), world.now(), plain(content));
    }

    private Message forwardOf(Message original, Peer to, Request request) {
        ObjectNode origin = original.marks().origin();
        if (origin == null) {
            origin = Json.object().put("type", "user");
            origin.set("sender_user", original.from().json());
            origin.put("date", original.date());
        }
        return Message.of(to.id(), world.bot().user(), world.now(), plain(original.content()))
                .marked(Sending.marks(request).from(origin));
    }

    /** A live location that is passed on does not move any more. */
    private static Content plain(Content content) {
        return content instanceof LocationContent location ? location.stopped() : content;
    }
}
