package steps.platform.cache;

import jakarta.enterprise.inject.Vetoed;

/** For tests without a database: nothing is ever read. */
@Vetoed
public final class NoCaches {
    private NoCaches() {}

    public static Caches of() {
        return new Caches(null);
    }
}
