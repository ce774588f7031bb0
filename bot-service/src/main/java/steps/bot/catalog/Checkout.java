package steps.bot.catalog;

import io.smallrye.mutiny.Uni;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.domain.catalog.Offer;

/** Where somebody goes with what they want to buy. */
public interface Checkout {
    /** The visitor has points enough for it at this moment. */
    Uni<Turn> begin(Offer offer, Visit visit);
}
