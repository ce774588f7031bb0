package steps.bot.dialog;

import io.smallrye.mutiny.Uni;

/** A kind of link {@code https://t.me/…?start=…} that leads registered people somewhere else than to the menu. */
public interface DeepLink {
    /** What its payloads begin with; no other kind has the same. */
    String prefix();

    /** With the payload behind the prefix, not to be trusted. */
    Uni<Turn> follow(String rest, Visit visit);
}
