package steps.admin.partner;

import io.smallrye.mutiny.Uni;

/** Work that goes on when whoever asked for it hangs up, where a resource's is canceled: what has begun ends as it would have. */
public final class Detached {
    private Detached() {}

    public static <T> Uni<T> from(Uni<T> work) {
        return Uni.createFrom().emitter(asker -> work.subscribe().with(asker::complete, asker::fail));
    }
}
