package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import java.util.function.Supplier;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.Content;
import steps.sandbox.chat.Marks;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Peer;
import steps.sandbox.keyboards.InlineButton;
import steps.sandbox.keyboards.ReplyMarkup;
import steps.sandbox.keyboards.ReplyMarkupParser;
import steps.sandbox.world.World;

/** The common way of every new message of the bot, with the checks in Telegram's order. */
final class Sending {
    private final World world;
    private final Addressing addressing;

    Sending(World world, Addressing addressing) {
        this.world = world;
        this.addressing = addressing;
    }

    /** Sends one message; {@code content} is asked when the chat is known, since its own checks come after that. */
    Future<Result> send(Request request, Supplier<Content> content) {
        return message(request, () -> Future.succeededFuture(content.get())).map(this::result);
    }

    Result result(Message message) {
        return new Result(world.chats().json(message, world.now()), null);
    }

    /** As {@link #send}, for content that has to be fetched. */
    Future<Message> message(Request request, Supplier<Future<? extends Content>> content) {
        ReplyTo replyTo = ReplyTo.of(request);
        ReplyMarkup markup = ReplyMarkupParser.parse(request.text("reply_markup"));
        Peer peer = addressing.chat(request);
        int answered = replyTo.resolve(peer);
        return content.get().compose(ready -> {
            Message draft = Message.of(peer.id(), world.bot().user(), world.now(), ready)
                    .marked(marks(request).replyingTo(answered));
            return paced(request, peer).map(free -> add(peer, draft, markup));
        });
    }

    /** What the call's common parameters say of the message. */
    static Marks marks(Request request) {
        return Marks.NONE.protectedIf(request.flag("protect_content"));
    }

    /** Waits for the rate limit's leave, as the real server does before it answers 429. */
    Future<Void> paced(Request request, Peer peer) {
        return paced(request, peer, 1);
    }

    Future<Void> paced(Request request, Peer peer, int messages) {
        long waitMs = world.limits().take(peer.id(), messages, request.flag("allow_paid_broadcast"));
        return waitMs == 0
                ? Future.succeededFuture()
                : world.vertx().timer(waitMs).mapEmpty();
    }

    /** What only the backend refuses, then the message is in the chat. */
    Message add(Peer peer, Message draft, ReplyMarkup markup) {
        peer.checkWritable();
        if (markup instanceof ReplyMarkup.Inline inline) {
            InlineButton.checkSizes(inline.json());
        }
        boolean editable = markup instanceof ReplyMarkup.None || markup instanceof ReplyMarkup.Inline;
        Message message = draft.withKeyboard(markup.inlineKeyboard());
        Message sent = world.chats().add(peer, message.marked(message.marks().fixedIf(!editable)));
        peer.history().show(markup, sent.id());
        return sent;
    }
}
