package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.Content;
import steps.sandbox.chat.LocationContent;
import steps.sandbox.chat.Message;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The methods sendLocation, editMessageLiveLocation and stopMessageLiveLocation. */
final class Locations {
    private static final int SHORTEST_PERIOD_S = 60;
    private static final int LONGEST_PERIOD_S = 86_400;
    private static final int LONGEST_TOTAL_S = 90 * 86_400;
    private static final int MAX_PROXIMITY_M = 100_000;

    private final World world;
    private final Sending sending;
    private final EditMessages edits;

    Locations(World world, Sending sending, EditMessages edits) {
        this.world = world;
        this.sending = sending;
        this.edits = edits;
    }

    Future<Result> send(Request request) {
        LocationContent place = place(request);
        return sending.send(request, () -> {
            checkPeriod(place.livePeriodS());
            checkOptions(place);
            return place;
        });
    }

    Future<Result> edit(Request request) {
        LocationContent place = place(request);
        checkOptions(place);
        return edits.edit(request, (message, old) -> {
            LocationContent before = live(message, old);
            int period =
                    request.has("live_period") ? extended(message, before, place.livePeriodS()) : before.livePeriodS();
            LocationContent after = new LocationContent(
                    place.latitude(),
                    place.longitude(),
                    place.accuracyM(),
                    period,
                    place.heading(),
                    place.proximityM());
            return after.isSameAs(before) ? before : after;
        });
    }

    Future<Result> stop(Request request) {
        return edits.edit(request, (message, old) -> live(message, old).stopped());
    }

    private LocationContent live(Message message, Content content) {
        if (!(content instanceof LocationContent location) || location.livePeriodS() == 0) {
            throw Refusal.badRequest("there is no live location in the message to edit");
        }
        if (!location.isLive(message.date(), world.now())) {
            throw Refusal.badRequest("message can't be edited");
        }
        return location;
    }

    /** A period may grow by a day at a time and end within 90 days. */
    private int extended(Message message, LocationContent before, int period) {
        boolean allowed = period == LocationContent.FOREVER
                || (period <= before.livePeriodS() + LONGEST_PERIOD_S
                        && message.date() + period - world.now() <= LONGEST_TOTAL_S
                        && message.date() + period > world.now());
        if (!allowed) {
            throw wrongPeriod();
        }
        return period;
    }

    private static LocationContent place(Request request) {
        if (!request.has("latitude")) {
            throw Refusal.badRequest("latitude is empty");
        }
        if (!request.has("longitude")) {
            throw Refusal.badRequest("longitude is empty");
        }
        double latitude = request.decimal("latitude");
        double longitude = request.decimal("longitude");
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw Refusal.badRequest("wrong location specified");
        }
        return new LocationContent(
                latitude,
                longitude,
                Math.clamp(request.decimal("horizontal_accuracy"), 0.0, 1500.0),
                request.number("live_period", 0, -1, Integer.MAX_VALUE),
                request.number("heading", 0, -1, Integer.MAX_VALUE),
                request.number("proximity_alert_radius", 0, -1, Integer.MAX_VALUE));
    }

    private static void checkPeriod(int period) {
        boolean allowed = period == 0
                || period == LocationContent.FOREVER
                || (period >= SHORTEST_PERIOD_S && period <= LONGEST_PERIOD_S);
        if (!allowed) {
            throw wrongPeriod();
        }
    }

    private static Refusal wrongPeriod() {
        return Refusal.badRequest("wrong live location period specified");
    }

    private static void checkOptions(LocationContent place) {
        if (place.heading() < 0 || place.heading() > 360) {
            throw Refusal.badRequest("wrong live location heading specified");
        }
        if (place.proximityM() < 0 || place.proximityM() > MAX_PROXIMITY_M) {
            throw Refusal.badRequest("wrong live location proximity alert radius specified");
        }
    }
}
