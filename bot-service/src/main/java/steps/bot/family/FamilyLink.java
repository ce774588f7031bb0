package steps.bot.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.DeepLink;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;

/** Leads whoever was forwarded an invitation to the question whether they accept it. */
@Singleton
class FamilyLink implements DeepLink {
    private final FamilyPages pages;

    FamilyLink(FamilyPages pages) {
        this.pages = pages;
    }

    @Override
    public String prefix() {
        return FamilyDeeds.LINK_PREFIX;
    }

    @Override
    public Uni<Turn> follow(String rest, Visit visit) {
        return pages.invitation(rest, visit);
    }
}
