package steps.bot.walk.card;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.bot.walk.card.Stretch.Kind;
import steps.bot.walk.card.Stretch.Place;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;
import steps.domain.walk.track.Track;

/** Puts the points of a track together into stretches of which the same became. */
final class Stretches {
    private final List<Stretch> stretches = new ArrayList<>();
    /** Points since the last verdict; the next one is about the way along them, too. */
    private final List<Place> open = new ArrayList<>();

    private @Nullable Kind kind;
    private List<Place> places = new ArrayList<>();
    private @Nullable Place last;

    private Stretches() {}

    /** What is still undecided at the end of the track belongs to none. */
    static List<Stretch> of(Track track) {
        var stretches = new Stretches();
        track.points().forEach(stretches::take);
        stretches.close();
        return List.copyOf(stretches.stretches);
    }

    private void take(TrackedPoint tracked) {
        var place = new Place(tracked.point().latitude(), tracked.point().longitude());
        switch (tracked.verdict()) {
            case Verdict.Waiting waiting -> wait(place);
            case Verdict.Counted counted -> decide(tracked.steps() > 0 ? Kind.COUNTED : Kind.OVER_LIMIT, place);
            case Verdict.Uncounted uncounted -> uncounted(uncounted.reason(), place);
            case Verdict.Stale stale -> throw new IllegalArgumentException("a stale point is no part of a track");
        }
    }

    private void wait(Place place) {
        if (last == null) {
            last = place;
        } else {
            open.add(place);
        }
    }

    private void uncounted(UncountedReason reason, Place place) {
        switch (reason) {
            case TOO_FAST, RIDING -> decide(Kind.TOO_FAST, place);
            case STANDING -> decide(Kind.STANDING, place);
            case NO_CONNECTION -> decide(Kind.NO_CONNECTION, place);
            case LIMIT -> decide(Kind.OVER_LIMIT, place);
            case WEAK_SIGNAL -> stretches.add(new Stretch(Kind.WEAK_SIGNAL, List.of(place)));
        }
    }

    private void decide(Kind decided, Place place) {
        if (decided != kind) {
            close();
            kind = decided;
            if (last != null) {
                places.add(last);
            }
        }
        places.addAll(open);
        places.add(place);
        open.clear();
        last = place;
    }

    private void close() {
        if (kind == Kind.STANDING) {
            var middle = middle(places);
            last = middle;
            stretches.add(new Stretch(Kind.STANDING, List.of(middle)));
        } else if (kind != null) {
            stretches.add(new Stretch(kind, places));
        }
        places = new ArrayList<>();
        kind = null;
    }

    /** Who stands is in one place, however much the fixes move about; the way goes on from there. */
    private static Place middle(List<Place> fixes) {
        var first = fixes.getFirst();
        double north = 0;
        double east = 0;
        for (var fix : fixes) {
            north += fix.latitude() - first.latitude();
            east += Math.IEEEremainder(fix.longitude() - first.longitude(), 360);
        }
        return new Place(first.latitude() + north / fixes.size(), first.longitude() + east / fixes.size());
    }
}
