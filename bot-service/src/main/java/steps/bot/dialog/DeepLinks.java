package steps.bot.dialog;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds where a link leads. */
@ApplicationScoped
public class DeepLinks {
    /** Telegram's limit for what a link can carry. */
    private static final int LONGEST = 64;

    private final List<DeepLink> links;

    DeepLinks(@All List<DeepLink> links) {
        this.links = links;
    }

    /** Whether it is worth keeping until somebody has registered. */
    public boolean isOne(String payload) {
        return of(payload).isPresent();
    }

    /** Empty when it leads nowhere. */
    public Optional<Uni<Turn>> follow(String payload, Visit visit) {
        return of(payload)
                .map(link -> link.follow(payload.substring(link.prefix().length()), visit));
    }

    private Optional<DeepLink> of(String payload) {
        return payload == null || payload.length() > LONGEST
                ? Optional.empty()
                : links.stream()
                        .filter(link -> payload.startsWith(link.prefix()))
                        .findFirst();
    }
}
