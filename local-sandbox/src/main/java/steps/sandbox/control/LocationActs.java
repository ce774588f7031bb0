package steps.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import steps.sandbox.chat.LocationContent;
import steps.sandbox.chat.Marks;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Person;
import steps.sandbox.chat.User;
import steps.sandbox.json.Json;
import steps.sandbox.world.World;

/** Locations that people send, and live ones on their way. */
final class LocationActs {
    private static final double MAX_ACCURACY_M = 1500;
    private static final int LONGEST_PERIOD_S = 86_400;
    private static final long ANOTHER_BOT = 1_000_002;

    private final World world;
    private final PersonActs acts;

    LocationActs(World world, PersonActs acts) {
        this.world = world;
        this.acts = acts;
    }

    Act sends(Person person, Fields fields, OptionalLong date) {
        LocationContent here = place(fields, new LocationContent(Double.NaN, Double.NaN, 0, 0, 0, 0));
        if (fields.flag("via_bot")) {
            return acts.sends(person, here, date, message -> message.marked(Marks.NONE.madeBy(anotherBot())));
        }
        if (!fields.flag("forwarded")) {
            return acts.sends(person, here, date, UnaryOperator.identity());
        }
        ObjectNode origin = Json.object()
                .put("type", "hidden_user")
                .put("sender_user_name", "Somebody else")
                .put("date", date.orElse(world.now()));
        return acts.sends(person, here.stopped(), date, message -> message.marked(Marks.NONE.from(origin)));
    }

    private static ObjectNode anotherBot() {
        return new User(ANOTHER_BOT, true, "Another bot", null, "another_bot", null).json();
    }

    /** Moves a live location; a position that is the same makes no update. */
    Act moves(Person person, int messageId, Fields fields, OptionalLong date) {
        long when = date.orElse(world.now());
        Message message = live(person, messageId, when);
        LocationContent before = (LocationContent) message.content();
        return edit(person, message, place(fields, before), when);
    }

    /** The person stops sharing: the last edit shows a place that is not live any more. */
    Act stops(Person person, int messageId, OptionalLong date) {
        long when = date.orElse(world.now());
        Message message = live(person, messageId, when);
        return edit(person, message, ((LocationContent) message.content()).stopped(), when);
    }

    private Act edit(Person person, Message message, LocationContent after, long when) {
        if (after.isSameAs((LocationContent) message.content())) {
            return new Act(message.id(), null, OptionalInt.empty());
        }
        Message edited = world.chats().replace(person, message.edited(after, message.keyboard(), when));
        return new Act(message.id(), null, acts.queue("edited_message", edited, when));
    }

    private static Message live(Person person, int messageId, long when) {
        PersonActs.checkCanWrite(person);
        Message message = person.history()
                .find(messageId)
                .filter(found -> !found.isFromBot() && found.content() instanceof LocationContent)
                .orElseThrow(() ->
                        ControlError.notFound("this person has sent no location with the message_id " + messageId));
        if (!((LocationContent) message.content()).isLive(message.date(), when)) {
            throw ControlError.conflict("this location is not live, or not any more");
        }
        return message;
    }

    private static LocationContent place(Fields fields, LocationContent before) {
        double latitude = fields.number("latitude", -90, 90).orElse(before.latitude());
        double longitude = fields.number("longitude", -180, 180).orElse(before.longitude());
        if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
            throw ControlError.badRequest("latitude and longitude are needed");
        }
        long period = fields.whole("live_period", 0, Integer.MAX_VALUE).orElse(before.livePeriodS());
        boolean allowed =
                period == 0 || period == LocationContent.FOREVER || (period >= 60 && period <= LONGEST_PERIOD_S);
        if (!allowed) {
            throw ControlError.badRequest("live_period must be 0, from 60 to 86400, or 2147483647");
        }
        return new LocationContent(
                latitude,
                longitude,
                fields.number("horizontal_accuracy", 0, MAX_ACCURACY_M).orElse(before.accuracyM()),
                (int) period,
                (int) fields.whole("heading", 0, 360).orElse(before.heading()),
                before.proximityM());
    }
}
