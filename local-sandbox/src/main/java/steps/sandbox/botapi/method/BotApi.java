package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.botapi.profile.Commands;
import steps.sandbox.botapi.profile.Profile;
import steps.sandbox.botapi.webhook.WebhookMethods;
import steps.sandbox.files.FileKind;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The table of methods: finds the one that is called, in whatever case its name is written. */
public final class BotApi {
    private record Entry(String name, BotMethod method) {}

    private final Map<String, Entry> methods = new HashMap<>();

    public BotApi(World world) {
        Addressing addressing = new Addressing(world.chats(), world.bot().user().id());
        TextParameters texts = new TextParameters(world.links());
        Sending sending = new Sending(world, addressing);
        InputFiles inputs = new InputFiles(world.files(), new WebFiles(world.vertx()));
        WebhookMethods webhook = new WebhookMethods(world);
        Commands commands = new Commands(world);
        Profile profile = new Profile(world);
        MediaMessages media = new MediaMessages(sending, texts, inputs);
        EditMessages edits = new EditMessages(world, addressing, sending, texts, inputs);
        DeleteMessages deletes = new DeleteMessages(world, addressing);
        Locations locations = new Locations(world, sending, edits);
        Copies copies = new Copies(world, addressing, sending, texts);
        Membership membership = new Membership(world, addressing);
        put("getMe", request -> Result.of(world.bot().me()));
        put("setWebhook", webhook::set);
        put("deleteWebhook", webhook::delete);
        put("getWebhookInfo", webhook::info);
        put("getUpdates", new GetUpdates(world));
        put("setMyCommands", commands::set);
        put("getMyCommands", commands::get);
        put("deleteMyCommands", commands::delete);
        put("setMyDescription", profile::setDescription);
        put("getMyDescription", profile::description);
        put("setMyShortDescription", profile::setShortDescription);
        put("getMyShortDescription", profile::shortDescription);
        put("setChatMenuButton", profile::setMenuButton);
        put("getChatMenuButton", profile::menuButton);
        put("sendMessage", new SendMessage(sending, texts));
        put("sendPhoto", media.method(FileKind.PHOTO));
        put("sendVideo", media.method(FileKind.VIDEO));
        put("sendDocument", media.method(FileKind.DOCUMENT));
        put("sendMediaGroup", new MediaGroups(world, addressing, sending, texts, inputs));
        put("sendLocation", locations::send);
        put("editMessageLiveLocation", locations::edit);
        put("stopMessageLiveLocation", locations::stop);
        put("sendChatAction", new ChatActions(world, addressing));
        put("copyMessage", copies::copy);
        put("copyMessages", copies::copySeveral);
        put("forwardMessage", copies::forward);
        put("forwardMessages", copies::forwardSeveral);
        put("getFile", new GetFile(world));
        put("getChat", membership::get);
        put("leaveChat", membership::leave);
        put("editMessageText", edits::text);
        put("editMessageCaption", edits::caption);
        put("editMessageMedia", edits::media);
        put("editMessageReplyMarkup", edits::replyMarkup);
        put("deleteMessage", deletes::one);
        put("deleteMessages", deletes::several);
        put("answerCallbackQuery", new AnswerCallbackQuery(world));
    }

    private void put(String name, BotMethod method) {
        methods.put(name.toLowerCase(Locale.ROOT), new Entry(name, method));
    }

    /** The method's name as the documentation writes it; an unknown one as it came. */
    public String properName(String name) {
        Entry entry = methods.get(name.toLowerCase(Locale.ROOT));
        return entry == null ? name : entry.name();
    }

    public Future<Result> call(Request request) {
        Entry entry = methods.get(request.method().toLowerCase(Locale.ROOT));
        if (entry == null) {
            return Future.failedFuture(Refusal.of(404, "Not Found: method not found"));
        }
        try {
            return entry.method().call(request);
        } catch (RuntimeException refusalOrMistake) {
            return Future.failedFuture(refusalOrMistake);
        }
    }
}
