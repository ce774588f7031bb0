package steps.domain.wording;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.catalog.CatalogTexts;
import steps.domain.content.DialogTexts;
import steps.domain.content.MenuTexts;
import steps.domain.content.ProfileTexts;
import steps.domain.content.TextKey;
import steps.domain.content.TextKeys;
import steps.domain.family.FamilyNoticeTexts;
import steps.domain.family.FamilyTexts;
import steps.domain.faq.FaqTexts;
import steps.domain.help.HelpTexts;
import steps.domain.ledger.BalanceTexts;
import steps.domain.manager.ManagerTexts;
import steps.domain.order.OrderNoticeTexts;
import steps.domain.order.OrderTexts;
import steps.domain.order.PurchaseTexts;
import steps.domain.preference.PreferenceTexts;
import steps.domain.privacy.PrivacyTexts;
import steps.domain.promo.PromoTexts;
import steps.domain.referral.ReferralTexts;
import steps.domain.user.LanguageTexts;
import steps.domain.user.RegistrationTexts;
import steps.domain.walk.CardTexts;
import steps.domain.walk.WalkTexts;
import steps.domain.walk.history.WalkHistoryTexts;
import steps.domain.walk.review.ReviewTexts;

/** Where all texts of all features meet: what is not listed here nobody can write anew, and a test finds it. */
@Singleton
public final class EveryText {
    private static final List<Class<? extends TextKey>> FEATURES = List.of(
            BroadcastTexts.class,
            CatalogTexts.class,
            DialogTexts.class,
            ProfileTexts.class,
            HelpTexts.class,
            MenuTexts.class,
            FamilyNoticeTexts.class,
            FamilyTexts.class,
            BalanceTexts.class,
            ManagerTexts.class,
            OrderNoticeTexts.class,
            OrderTexts.class,
            PurchaseTexts.class,
            PreferenceTexts.class,
            PrivacyTexts.class,
            PromoTexts.class,
            ReferralTexts.class,
            FaqTexts.class,
            LanguageTexts.class,
            RegistrationTexts.class,
            CardTexts.class,
            ReviewTexts.class,
            WalkHistoryTexts.class,
            WalkTexts.class);

    private EveryText() {}

    @Produces
    @Singleton
    public static TextKeys keys() {
        return new TextKeys(FEATURES.stream().flatMap(EveryText::keysOf).toList());
    }

    private static Stream<TextKey> keysOf(Class<? extends TextKey> feature) {
        return Stream.of(feature.getEnumConstants());
    }
}
