package steps.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;
import steps.sandbox.chat.CallbackAnswer;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Person;
import steps.sandbox.events.Change;
import steps.sandbox.updates.UpdateQueue.Settled;
import steps.sandbox.world.World;

/**
 * Waits for the bot's reaction to one act: until the update is taken and the bot has been quiet in that chat for a
 * moment; a pressed button is also waited for until it is answered, within a second and a half after it was taken.
 */
final class Waiting {
    private static final int MANY = 1_000;
    private static final long UNANSWERED_MS = 1_500;

    private final World world;
    private final Person person;
    private final long quietMs;
    private final long sinceRevision;
    private final long sinceCall;
    private final Promise<ObjectNode> promise = Promise.promise();
    private final Act act;
    private boolean taken;
    private boolean settled;
    private long takenAtMs;
    private long quietTimer = -1;

    private Waiting(World world, Person person, long quietMs, Supplier<Act> deed) {
        this.world = world;
        this.person = person;
        this.quietMs = quietMs;
        this.sinceRevision = world.chats().revision();
        this.sinceCall = world.calls().last();
        this.act = deed.get();
    }

    /** @param quietMs how long the bot has to be quiet, so that it is taken to have said everything */
    static Future<ObjectNode> after(World world, Person person, long timeoutMs, long quietMs, Supplier<Act> deed) {
        return new Waiting(world, person, quietMs, deed).start(timeoutMs);
    }

    private Future<ObjectNode> start(long timeoutMs) {
        if (act.updateId().isEmpty()) {
            promise.complete(report());
            return promise.future();
        }
        Runnable stopSettled = world.queue().onSettled(this::settled);
        Runnable stopChanges = world.changes().listen(this::changed);
        long timeout = world.vertx().setTimer(timeoutMs, timer -> promise.tryComplete(report()));
        return promise.future().onComplete(done -> {
            stopSettled.run();
            stopChanges.run();
            world.vertx().cancelTimer(timeout);
            world.vertx().cancelTimer(quietTimer);
        });
    }

    private void settled(Settled end) {
        if (end.updateId() == act.updateId().getAsInt()) {
            taken = end.taken();
            settled = true;
            takenAtMs = world.clock().millis();
            waitForQuiet();
        }
    }

    private void changed(Change change) {
        boolean here = switch (change) {
            case Change.Call call -> call.chatId() == person.id();
            case Change.InChat chat -> chat.chatId() == person.id();
            case Change.InPeople ignored -> false;
            case Change.Elsewhere ignored -> false;
            case Change.Reset ignored -> true;
        };
        if (here && settled) {
            waitForQuiet();
        }
    }

    private void waitForQuiet() {
        world.vertx().cancelTimer(quietTimer);
        quietTimer = world.vertx().setTimer(quietMs, timer -> {
            boolean unanswered =
                    taken && act.callbackQueryId() != null && world.callbacks().isOpen(act.callbackQueryId());
            if (unanswered && world.clock().millis() - takenAtMs < UNANSWERED_MS) {
                waitForQuiet();
            } else {
                promise.tryComplete(report());
            }
        });
    }

    private ObjectNode report() {
        ObjectNode report = act.json().put("taken", taken);
        ArrayNode calls = report.putArray("calls");
        world.calls().since(sinceCall, MANY).stream()
                .filter(call -> call.chatId() == person.id())
                .forEach(call -> calls.add(call.brief()));
        ArrayNode messages = report.putArray("messages");
        for (Message message : person.history().messages()) {
            if (message.revision() > sinceRevision && message.isFromBot()) {
                messages.add(world.chats().json(message, world.now()));
            }
        }
        ArrayNode answers = report.putArray("callback_answers");
        for (CallbackAnswer answer : person.history().answers()) {
            if (answer.revision() > sinceRevision) {
                answers.add(answer.json());
            }
        }
        return report;
    }
}
