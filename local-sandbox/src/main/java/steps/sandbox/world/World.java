package steps.sandbox.world;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Optional;
import steps.sandbox.chat.CallbackQueries;
import steps.sandbox.chat.Chats;
import steps.sandbox.entities.Links;
import steps.sandbox.events.Changes;
import steps.sandbox.faults.Faults;
import steps.sandbox.files.FileFolder;
import steps.sandbox.files.FileStore;
import steps.sandbox.limits.SendLimits;
import steps.sandbox.settings.LiveSettings;
import steps.sandbox.settings.Settings;
import steps.sandbox.updates.AllowedUpdates;
import steps.sandbox.updates.DeliveryLog;
import steps.sandbox.updates.Polling;
import steps.sandbox.updates.UpdateQueue;
import steps.sandbox.updates.Webhook;
import steps.sandbox.updates.WebhookSettings;

/** Everything that the sandbox knows. It belongs to one event loop: nothing here is locked. */
public record World(
        Vertx vertx,
        Clock clock,
        LiveSettings settings,
        Changes changes,
        Bot bot,
        Chats chats,
        CallbackQueries callbacks,
        FileStore files,
        SendLimits limits,
        Faults faults,
        UpdateQueue queue,
        DeliveryLog deliveries,
        Webhook webhook,
        Polling polling,
        CallLog calls,
        Links links) {

    /** An empty world; without a folder its files live in memory. */
    public static World create(Vertx vertx, Clock clock, String token, Settings atStart, Optional<FileFolder> folder) {
        LiveSettings settings = new LiveSettings(atStart);
        Changes changes = new Changes();
        Faults faults = new Faults();
        DeliveryLog deliveries = new DeliveryLog();
        Chats chats = new Chats(settings, changes);
        UpdateQueue queue = new UpdateQueue(clock, changes);
        return new World(
                vertx,
                clock,
                settings,
                changes,
                new Bot(token),
                chats,
                new CallbackQueries(settings, clock),
                new FileStore(vertx, settings, folder),
                new SendLimits(settings, clock),
                faults,
                queue,
                deliveries,
                new Webhook(vertx, clock, queue, settings, faults, deliveries, changes),
                new Polling(vertx, clock, queue),
                new CallLog(changes),
                new Links(chats::seenUser));
    }

    /** Unix seconds. */
    public long now() {
        return clock.instant().getEpochSecond();
    }

    /** Starts anew with the settings of the start. Sequences of ids and numbers go on. */
    public void forget(boolean webhookToo) {
        queue.dropAll();
        if (webhookToo) {
            webhook.set(WebhookSettings.NONE);
            queue.allow(AllowedUpdates.DEFAULT);
            bot.restore(Bot.State.NOTHING);
        }
        chats.clear();
        callbacks.clear();
        files.clear();
        faults.clear();
        calls.clear();
        deliveries.clear();
        settings.reset();
        limits.clear();
    }
}
