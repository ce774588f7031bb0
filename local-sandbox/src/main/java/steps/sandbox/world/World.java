package steps.sandbox.world;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
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
public final class World {
    public final Vertx vertx;
    public final Clock clock;
    public final LiveSettings settings;
    public final Changes changes = new Changes();
    public final Bot bot;
    public final Chats chats;
    public final CallbackQueries callbacks;
    public final FileStore files;
    public final SendLimits limits;
    public final Faults faults = new Faults();
    public final UpdateQueue queue;
    public final DeliveryLog deliveries = new DeliveryLog();
    public final Webhook webhook;
    public final Polling polling;
    public final CallLog calls;
    public final Links links;

    public World(Vertx vertx, Clock clock, String token, Settings settings, Optional<FileFolder> folder) {
        this.vertx = vertx;
        this.clock = clock;
        this.settings = new LiveSettings(settings);
        this.bot = new Bot(token);
        this.chats = new Chats(this.settings, changes);
        this.callbacks = new CallbackQueries(this.settings, clock);
        this.files = new FileStore(vertx, this.settings, folder);
        this.limits = new SendLimits(this.settings, clock);
        this.queue = new UpdateQueue(clock, changes);
        this.webhook = new Webhook(vertx, clock, queue, this.settings, faults, deliveries, changes);
        this.polling = new Polling(vertx, clock, queue);
        this.calls = new CallLog(changes);
        this.links = new Links(chats::seenUser);
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
            bot.restoreCommands(Map.of());
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
