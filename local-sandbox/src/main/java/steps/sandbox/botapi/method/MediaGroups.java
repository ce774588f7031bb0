package steps.sandbox.botapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Peer;
import steps.sandbox.files.FileKind;
import steps.sandbox.files.StoredFile;
import steps.sandbox.json.Json;
import steps.sandbox.keyboards.ReplyMarkup;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The method sendMediaGroup. */
final class MediaGroups implements BotMethod {
    private static final int MOST = 10;

    private final World world;
    private final Addressing addressing;
    private final Sending sending;
    private final TextParameters texts;
    private final InputFiles inputs;

    MediaGroups(World world, Addressing addressing, Sending sending, TextParameters texts, InputFiles inputs) {
        this.world = world;
        this.addressing = addressing;
        this.sending = sending;
        this.texts = texts;
        this.inputs = inputs;
    }

    @Override
    public Future<Result> call(Request request) {
        ReplyTo replyTo = ReplyTo.of(request);
        List<InputMedia> parts = parts(request);
        Peer peer = addressing.chat(request);
        int answered = replyTo.resolve(peer);
        checkMix(parts);
        return files(request, parts)
                .compose(files -> sending.paced(request, peer, parts.size()).map(free -> files))
                .map(files -> send(request, peer, answered, parts, files));
    }

    /** A single part is an ordinary message. */
    private Result send(Request request, Peer peer, int answered, List<InputMedia> parts, List<StoredFile> files) {
        String groupId = parts.size() == 1 ? null : groupId();
        ArrayNode sent = Json.array();
        for (int i = 0; i < parts.size(); i++) {
            var content = parts.get(i).content(files.get(i), request);
            Message draft = Message.of(peer.id(), world.bot().user(), world.now(), content)
                    .marked(Sending.marks(request).replyingTo(answered).inAlbum(groupId));
            Message message = sending.add(peer, draft, new ReplyMarkup.None());
            sent.add(world.chats().json(message, world.now()));
        }
        return new Result(sent, null);
    }

    private static String groupId() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(1L << 53, 1L << 60));
    }

    private List<InputMedia> parts(Request request) {
        JsonNode media = InputMedia.read(request);
        if (!media.isArray()) {
            throw Refusal.badRequest("expected an Array of InputMedia");
        }
        List<InputMedia> parts = new ArrayList<>();
        media.forEach(item -> parts.add(InputMedia.parse(item, texts, "sendMediaGroup")));
        if (parts.isEmpty()) {
            throw Refusal.badRequest("there are no messages to send");
        }
        if (parts.size() > MOST) {
            throw Refusal.badRequest("too many messages to send as an album");
        }
        return parts;
    }

    /** Photos and videos go together, documents only with documents. */
    private static void checkMix(List<InputMedia> parts) {
        boolean documents = parts.stream().anyMatch(part -> part.kind() == FileKind.DOCUMENT);
        boolean others = parts.stream().anyMatch(part -> part.kind() != FileKind.DOCUMENT);
        if (documents && others) {
            throw Refusal.badRequest("Document can't be mixed with other media types");
        }
    }

    private Future<List<StoredFile>> files(Request request, List<InputMedia> parts) {
        List<Future<StoredFile>> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int number = i + 1;
            InputMedia part = parts.get(i);
            files.add(Future.succeededFuture()
                    .compose(start -> inputs.find(request, part.kind(), part.media()))
                    .recover(failure -> Future.failedFuture(failedPart(number, failure))));
        }
        return Future.all(files).map(all -> all.list());
    }

    private static Throwable failedPart(int number, Throwable failure) {
        if (!(failure instanceof Refusal refusal)) {
            return failure;
        }
        String message = refusal.description().replaceFirst("^Bad Request: ", "");
        return Refusal.badRequest("failed to send message #" + number + " with the error message \""
                + Character.toUpperCase(message.charAt(0)) + message.substring(1) + "\"");
    }
}
