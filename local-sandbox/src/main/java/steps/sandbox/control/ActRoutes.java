package steps.sandbox.control;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import steps.sandbox.chat.ContactContent;
import steps.sandbox.chat.MediaContent;
import steps.sandbox.chat.Person;
import steps.sandbox.entities.FixedText;
import steps.sandbox.entities.RichText;
import steps.sandbox.events.Change;
import steps.sandbox.files.FileKind;
import steps.sandbox.files.PhotoSizes;
import steps.sandbox.files.StoredFile;
import steps.sandbox.world.World;

/** The calls by which people act, each of which can wait for the bot's reaction. */
final class ActRoutes {
    private static final long DEFAULT_TIMEOUT_MS = 10_000;
    private static final long DEFAULT_QUIET_MS = 300;
    private static final long MAX_TIMEOUT_MS = 600_000;
    private static final long LEAST_OF_ALBUM = 2;
    private static final long MOST_OF_ALBUM = 10;

    private final World world;
    private final PersonActs acts;
    private final LocationActs locations;
    private final ButtonActs buttons;

    ActRoutes(World world) {
        this.world = world;
        this.acts = new PersonActs(world);
        this.locations = new LocationActs(world, acts);
        this.buttons = new ButtonActs(world);
    }

    void mount(Routes routes) {
        var router = routes.router();
        String person = "/sandbox/users/:id/";
        act(router.post(person + "messages"), this::says);
        act(router.patch(person + "messages/:message_id"), this::edits);
        act(router.post(person + "contact"), this::sharesContact);
        act(router.post(person + "photo"), this::sendsPhoto);
        act(router.post(person + "album"), this::sendsAlbum);
        act(router.post(person + "location"), this::sendsLocation);
        act(router.patch(person + "location/:message_id"), this::movesLocation);
        act(router.delete(person + "location/:message_id"), this::stopsLocation);
        act(router.post(person + "callbacks"), this::presses);
        act(router.post(person + "block"), this::blocks);
        act(router.post(person + "unblock"), this::unblocks);
        act(router.post(person + "delete"), this::deletesAccount);
    }

    private void act(Route route, BiFunction<RoutingContext, Person, Act> deed) {
        route.handler(context -> {
            Person person = PeopleRoutes.person(world, context);
            if (!Boolean.parseBoolean(context.request().getParam("wait"))) {
                Routes.write(context, 200, deed.apply(context, person).json());
                return;
            }
            long timeoutMs = milliseconds(context, "timeout_ms", DEFAULT_TIMEOUT_MS);
            long quietMs = milliseconds(context, "quiet_ms", DEFAULT_QUIET_MS);
            Waiting.after(world, person, timeoutMs, quietMs, () -> deed.apply(context, person))
                    .onSuccess(report -> Routes.write(context, 200, report))
                    .onFailure(context::fail);
        });
    }

    private static long milliseconds(RoutingContext context, String name, long unlessGiven) {
        long given = Routes.queryNumber(context, name).orElse(unlessGiven);
        if (given < 1 || given > MAX_TIMEOUT_MS) {
            throw ControlError.badRequest(name + " must be from 1 to " + MAX_TIMEOUT_MS);
        }
        return given;
    }

    private static OptionalLong date(Fields fields) {
        return fields.whole("date", 1, 4_000_000_000L);
    }

    private Act says(RoutingContext context, Person person) {
        Fields fields = Fields.of(context, "text", "date");
        return acts.says(person, fields.text("text"), date(fields));
    }

    private Act edits(RoutingContext context, Person person) {
        Fields fields = Fields.of(context, "text", "date");
        return acts.edits(person, (int) Routes.pathNumber(context, "message_id"), fields.text("text"), date(fields));
    }

    private Act sharesContact(RoutingContext context, Person person) {
        Fields fields = Fields.of(context, "phone_number", "user_id", "first_name", "last_name", "date");
        long userId = fields.json().has("user_id")
                ? fields.whole("user_id", 0, Long.MAX_VALUE).orElse(0)
                : person.id();
        boolean own = userId == person.id();
        ContactContent contact = new ContactContent(
                fields.text("phone_number"),
                fields.text("first_name", own ? person.user().firstName() : "Contact"),
                fields.textOr("last_name", own ? person.user().lastName() : null),
                userId);
        Act act = acts.sends(person, contact, date(fields), UnaryOperator.identity());
        world.chats().person(userId).ifPresent(Person::see);
        return act;
    }

    private Act sendsPhoto(RoutingContext context, Person person) {
        return acts.sends(person, photo(context), OptionalLong.empty(), UnaryOperator.identity());
    }

    /** The same picture several times, as one album; answers its last part. */
    private Act sendsAlbum(RoutingContext context, Person person) {
        long count = Routes.queryNumber(context, "count").orElse(LEAST_OF_ALBUM);
        if (count < LEAST_OF_ALBUM || count > MOST_OF_ALBUM) {
            throw ControlError.badRequest("count must be from " + LEAST_OF_ALBUM + " to " + MOST_OF_ALBUM);
        }
        MediaContent photo = photo(context);
        String album = Long.toString(ThreadLocalRandom.current().nextLong(1L << 52, 1L << 53));
        for (long part = 1; part < count; part++) {
            sendsPart(person, photo, album);
        }
        return sendsPart(person, photo, album);
    }

    private Act sendsPart(Person person, MediaContent photo, String album) {
        return acts.sends(
                person,
                photo,
                OptionalLong.empty(),
                message -> message.marked(message.marks().inAlbum(album)));
    }

    private MediaContent photo(RoutingContext context) {
        Buffer body = context.body().buffer();
        Buffer bytes = body == null ? Buffer.buffer() : body;
        StoredFile file = world.files()
                .keep(FileKind.PHOTO, "photo.jpg", context.request().getHeader("Content-Type"), bytes);
        if (file.width() == 0) {
            throw ControlError.badRequest("the body must be a picture: JPEG, PNG, GIF, WebP or BMP");
        }
        String caption = context.request().getParam("caption", "");
        RichText text = FixedText.of(new RichText(caption, List.of()));
        return new MediaContent(FileKind.PHOTO, file.uniqueId(), PhotoSizes.json(file), text, false, false);
    }

    private Act sendsLocation(RoutingContext context, Person person) {
        Fields fields = Fields.of(
                context,
                "latitude",
                "longitude",
                "live_period",
                "horizontal_accuracy",
                "heading",
                "date",
                "forwarded",
                "via_bot");
        return locations.sends(person, fields, date(fields));
    }

    private Act movesLocation(RoutingContext context, Person person) {
        Fields fields =
                Fields.of(context, "latitude", "longitude", "live_period", "horizontal_accuracy", "heading", "date");
        return locations.moves(person, (int) Routes.pathNumber(context, "message_id"), fields, date(fields));
    }

    private Act stopsLocation(RoutingContext context, Person person) {
        Fields fields = Fields.of(context, "date");
        return locations.stops(person, (int) Routes.pathNumber(context, "message_id"), date(fields));
    }

    private Act presses(RoutingContext context, Person person) {
        return buttons.presses(person, Fields.of(context, "message_id", "data", "button"));
    }

    private Act blocks(RoutingContext context, Person person) {
        PersonActs.checkCanWrite(person);
        if (!person.isStarted()) {
            throw ControlError.conflict("this person has never written to the bot");
        }
        person.block();
        world.changes().tell(new Change.InPeople());
        return acts.changesStanding(person, "member", "kicked");
    }

    private Act unblocks(RoutingContext context, Person person) {
        if (person.isDeleted() || !person.isBlocked()) {
            throw ControlError.conflict("this person has not blocked the bot");
        }
        person.unblock();
        world.changes().tell(new Change.InPeople());
        return acts.changesStanding(person, "kicked", "member");
    }

    private Act deletesAccount(RoutingContext context, Person person) {
        if (person.isDeleted()) {
            throw ControlError.conflict("this person has deleted the account already");
        }
        boolean wasBlocked = person.isBlocked();
        person.delete();
        world.changes().tell(new Change.InPeople());
        return wasBlocked || !person.isStarted()
                ? new Act(0, null, OptionalInt.empty())
                : acts.changesStanding(person, "member", "kicked");
    }
}
