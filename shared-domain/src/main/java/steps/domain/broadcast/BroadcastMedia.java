package steps.domain.broadcast;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.domain.broadcast.BroadcastFault.Place;
import steps.domain.media.Media;
import steps.domain.media.MediaRepository;

/** Finds pictures and videos that Telegram would not take before a broadcast with them is kept. */
@Singleton
class BroadcastMedia {
    private final MediaRepository media;

    BroadcastMedia(MediaRepository media) {
        this.media = media;
    }

    Uni<List<BroadcastFault>> faults(BroadcastMessage message) {
        return Multi.createFrom()
                .iterable(message instanceof BroadcastMessage.Written written ? written.mediaIds() : List.<Long>of())
                .onItem()
                .transformToUniAndConcatenate(this::fault)
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<BroadcastFault>> fault(long id) {
        return media.find(id).map(found -> reason(id, found).map(reason -> new BroadcastFault(Place.MEDIA, reason)));
    }

    private static Optional<String> reason(long id, Media found) {
        if (found == null) {
            return Optional.of("there is no file " + id);
        }
        return found.isTooLarge() ? Optional.of("Telegram takes no file as large as " + id) : Optional.empty();
    }
}
