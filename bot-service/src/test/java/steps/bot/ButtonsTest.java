package steps.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.broadcast.AudienceChoice;
import steps.bot.broadcast.BroadcastPress;
import steps.bot.catalog.CatalogButton;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.bot.family.FamilyButton;
import steps.bot.faq.FaqButton;
import steps.bot.help.HelpButton;
import steps.bot.ledger.BalanceButton;
import steps.bot.menu.MenuButton;
import steps.bot.order.OrderButton;
import steps.bot.order.PurchaseButton;
import steps.bot.preference.LanguageButton;
import steps.bot.preference.SettingsButton;
import steps.bot.privacy.PrivacyButton;
import steps.bot.promo.PromoButton;
import steps.bot.referral.ReferralButton;
import steps.bot.user.RegistrationButton;
import steps.bot.walk.WalkButton;
import steps.bot.walk.history.HistoryButton;
import steps.domain.content.Language;
import steps.domain.family.InvitationCode;
import steps.domain.preference.MessageKind;
import steps.domain.preference.QuietHours;
import steps.domain.walk.history.Period;

/** Buttons stay in people's chats for years: what they carry is a contract. */
class ButtonsTest {
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 30), LocalTime.of(7, 0));

    static final List<Golden> GOLDEN = List.of(
            new Golden("menu", new MenuButton.Open()),
            new Golden("cast:go:21i3v9:3", new BroadcastPress.Go(123_456_789, 3)),
            new Golden("cast:no:21i3v9", new BroadcastPress.Decline(123_456_789)),
            new Golden("cast:plan", new BroadcastPress.Plan()),
            new Golden("cast:who:idle", new BroadcastPress.Toggle(AudienceChoice.IDLE)),
            new Golden("cast:try", new BroadcastPress.Trial()),
            new Golden("cast:time", new BroadcastPress.ChooseTime()),
            new Golden("cast:clock", new BroadcastPress.TurnClock()),
            new Golden("cast:now", new BroadcastPress.SendNow()),
            new Golden("cast:later", new BroadcastPress.Schedule()),
            new Golden("cast:drop", new BroadcastPress.Drop()),
            new Golden("cast:look:21i3v9", new BroadcastPress.Look(123_456_789)),
            new Golden("cast:pause:21i3v9", new BroadcastPress.Pause(123_456_789)),
            new Golden("cast:resume:21i3v9", new BroadcastPress.Resume(123_456_789)),
            new Golden("cast:cancel:21i3v9", new BroadcastPress.Cancel(123_456_789)),
            new Golden("cast:retry:21i3v9", new BroadcastPress.Retry(123_456_789)),
            new Golden("cast:csv:21i3v9", new BroadcastPress.Table(123_456_789)),
            new Golden("reg:agree", new RegistrationButton.Agree()),
            new Golden("reg:disagree", new RegistrationButton.Disagree()),
            new Golden("reg:policy", new RegistrationButton.ReadPolicy()),
            new Golden("reg:skip", new RegistrationButton.SkipEmail()),
            new Golden("help", new HelpButton.Open()),
            new Golden("walk:begin", new WalkButton.Begin()),
            new Golden("walk:form:stroller_dog", new WalkButton.Choose("stroller_dog")),
            new Golden("walk:finish:21i3v9", new WalkButton.Finish(123_456_789)),
            new Golden("walk:new", new WalkButton.TakeNew()),
            new Golden("walk:old", new WalkButton.KeepOld()),
            new Golden("walks:page:z", new HistoryButton.Walks(35)),
            new Golden("walks:sum:week:1:z", new HistoryButton.Totals(Period.WEEK, 1, 35)),
            new Golden("walks:card:21i3v9:z", new HistoryButton.Card(123_456_789, 35)),
            new Golden("walks:map:21i3v9:z", new HistoryButton.Picture(123_456_789, 35)),
            new Golden("walks:gpx:21i3v9:z", new HistoryButton.Export(123_456_789, 35)),
            new Golden("walks:ask:21i3v9:z", new HistoryButton.AskReview(123_456_789, 35)),
            new Golden("orders:page:z", new OrderButton.Orders(35)),
            new Golden("orders:card:21i3v9:z", new OrderButton.Card(123_456_789, 35)),
            new Golden("orders:ask:21i3v9:z", new OrderButton.AskCancel(123_456_789, 35)),
            new Golden("orders:cancel:21i3v9:z", new OrderButton.Cancel(123_456_789, 35)),
            new Golden("privacy:file", new PrivacyButton.Download()),
            new Golden("privacy:ask", new PrivacyButton.Ask()),
            new Golden("privacy:erase", new PrivacyButton.Erase()),
            new Golden("privacy:keep", new PrivacyButton.Keep()),
            new Golden("catalog", new CatalogButton.Shelves()),
            new Golden("catalog:shelf:21i3v9:z", new CatalogButton.Shelf(123_456_789, 35)),
            new Golden("catalog:card:21i3v9", new CatalogButton.Card(123_456_789)),
            new Golden("catalog:whole:21i3v9", new CatalogButton.Description(123_456_789)),
            new Golden("catalog:buy:21i3v9", new CatalogButton.Buy(123_456_789)),
            new Golden("buy:k1:delivery", new PurchaseButton.Deliver("k1")),
            new Golden("buy:k1:again", new PurchaseButton.SameAgain("k1")),
            new Golden("buy:k1:town:z", new PurchaseButton.City("k1", 35)),
            new Golden("buy:k1:city", new PurchaseButton.OtherCity("k1")),
            new Golden("buy:k1:name", new PurchaseButton.OwnName("k1")),
            new Golden("buy:k1:near", new PurchaseButton.Near("k1")),
            new Golden("buy:k1:all", new PurchaseButton.AllPoints("k1")),
            new Golden("buy:k1:page:z", new PurchaseButton.Points("k1", 35)),
            new Golden("buy:k1:point:z:1", new PurchaseButton.Point("k1", 35, 1)),
            new Golden("buy:k1:phone", new PurchaseButton.OwnPhone("k1")),
            new Golden("buy:k1:swap", new PurchaseButton.Swap("k1")),
            new Golden("buy:k1:confirm:1x2y3z", new PurchaseButton.Confirm("k1", "1x2y3z")),
            new Golden("buy:k1:back", new PurchaseButton.Back("k1")),
            new Golden("buy:k1:cancel", new PurchaseButton.Cancel("k1")),
            new Golden("promo:page:z", new PromoButton.Groups(35)),
            new Golden("promo:card:21i3v9:z", new PromoButton.Card(123_456_789, 35)),
            new Golden("promo:buy:k1:21i3v9:8c:z", new PromoButton.Buy("k1", 123_456_789, 300, 35)),
            new Golden("promo:tell:21i3v9:z", new PromoButton.TellOf(123_456_789, 35)),
            new Golden("promo:tell", new PromoButton.TellOfAny()),
            new Golden("promo:mine:z:1", new PromoButton.Mine(35, 1)),
            new Golden("faq:page:z", new FaqButton.Questions(35)),
            new Golden("faq:answer:21i3v9", new FaqButton.Answer(123_456_789)),
            new Golden("faq:yes:21i3v9", new FaqButton.Helped(123_456_789)),
            new Golden("faq:no:21i3v9", new FaqButton.NotHelped(123_456_789)),
            new Golden("faq:support", new FaqButton.Support()),
            new Golden("friends", new ReferralButton.Show()),
            new Golden("friends:page:z", new ReferralButton.Friends(35)),
            new Golden("balance", new BalanceButton.Show()),
            new Golden("balance:history:z", new BalanceButton.History(35)),
            new Golden("balance:family:z", new BalanceButton.FamilyHistory(35)),
            new Golden("family", new FamilyButton.Home()),
            new Golden("family:create", new FamilyButton.Create()),
            new Golden("family:rename", new FamilyButton.Rename()),
            new Golden("family:add", new FamilyButton.Add()),
            new Golden("family:link", new FamilyButton.MakeLink()),
            new Golden("family:withdraw:21i3v9", new FamilyButton.Withdraw(123_456_789)),
            new Golden("family:card:21i3v9", new FamilyButton.Card(123_456_789)),
            new Golden("family:ask_leave", new FamilyButton.AskLeave()),
            new Golden("family:leave", new FamilyButton.Leave()),
            new Golden("family:ask_remove:21i3v9", new FamilyButton.AskRemove(123_456_789)),
            new Golden("family:remove:21i3v9", new FamilyButton.Remove(123_456_789)),
            new Golden("family:ask_hand_over:21i3v9", new FamilyButton.AskHandOver(123_456_789)),
            new Golden("family:hand_over:21i3v9", new FamilyButton.HandOver(123_456_789)),
            new Golden("family:ask_disband", new FamilyButton.AskDisband()),
            new Golden("family:disband", new FamilyButton.Disband()),
            new Golden("family:accept:21i3v9", new FamilyButton.Accept(123_456_789)),
            new Golden("family:decline:21i3v9", new FamilyButton.Decline(123_456_789)),
            new Golden("family:follow:abcdefghjk", new FamilyButton.Follow(new InvitationCode("abcdefghjk"))),
            new Golden("settings", new SettingsButton.Home()),
            new Golden("settings:kinds", new SettingsButton.Kinds()),
            new Golden("settings:off:news", new SettingsButton.Turn(MessageKind.NEWS, false)),
            new Golden("settings:zones", new SettingsButton.Zones()),
            new Golden("settings:zone:Asia/Omsk", new SettingsButton.Zone(ZoneId.of("Asia/Omsk"))),
            new Golden("settings:quiet", new SettingsButton.Quiet()),
            new Golden("settings:hours:11i:bo", new SettingsButton.BeQuiet(NIGHT)),
            new Golden("settings:usual", new SettingsButton.UsualQuiet()),
            new Golden("settings:reminder", new SettingsButton.Reminder()),
            new Golden("settings:remind:j", new SettingsButton.RemindAt(19)),
            new Golden("settings:remind_not", new SettingsButton.DoNotRemind()),
            new Golden("settings:no_more", new SettingsButton.NoMore()),
            new Golden("language", new LanguageButton.Ask()),
            new Golden("language:en", new LanguageButton.Choose(Language.ENGLISH)));

    static final List<Button> LONGEST = List.of(
            new WalkButton.Choose("f".repeat(32)),
            new WalkButton.Finish(Long.MAX_VALUE),
            new HistoryButton.Export(Long.MAX_VALUE, Integer.MAX_VALUE),
            new CatalogButton.Shelf(Long.MAX_VALUE, Integer.MAX_VALUE),
            new PurchaseButton.Confirm(UUID.randomUUID().toString(), "1z141z3"),
            new PurchaseButton.Point(UUID.randomUUID().toString(), PurchaseButton.LAST_PAGE, 9),
            new HistoryButton.Totals(Period.MONTH, Integer.MAX_VALUE, Integer.MAX_VALUE),
            new OrderButton.Cancel(Long.MAX_VALUE, Integer.MAX_VALUE),
            new PromoButton.Buy("z".repeat(13), Long.MAX_VALUE, Long.MAX_VALUE, PromoButton.LAST_PAGE),
            new FaqButton.NotHelped(Long.MAX_VALUE),
            new FamilyButton.AskHandOver(Long.MAX_VALUE),
            new SettingsButton.Zone(ZoneId.of("America/Argentina/ComodRivadavia")),
            new BalanceButton.History(Integer.MAX_VALUE));

    private static final Map<Class<?>, Function<CallbackData, Optional<? extends Button>>> FAMILIES = Map.ofEntries(
            Map.entry(MenuButton.class, MenuButton::of),
            Map.entry(HelpButton.class, HelpButton::of),
            Map.entry(FamilyButton.class, FamilyButton::of),
            Map.entry(RegistrationButton.class, RegistrationButton::of),
            Map.entry(WalkButton.class, WalkButton::of),
            Map.entry(BroadcastPress.class, BroadcastPress::of),
            Map.entry(HistoryButton.class, HistoryButton::of),
            Map.entry(OrderButton.class, OrderButton::of),
            Map.entry(PrivacyButton.class, PrivacyButton::of),
            Map.entry(CatalogButton.class, CatalogButton::of),
            Map.entry(PurchaseButton.class, PurchaseButton::of),
            Map.entry(PromoButton.class, PromoButton::of),
            Map.entry(FaqButton.class, FaqButton::of),
            Map.entry(ReferralButton.class, ReferralButton::of),
            Map.entry(LanguageButton.class, LanguageButton::of),
            Map.entry(SettingsButton.class, SettingsButton::of),
            Map.entry(BalanceButton.class, BalanceButton::of));

    record Golden(String wire, Button button) {}

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void aButtonIsReadAsItWasWritten(Golden golden) {
        assertThat(golden.button().wire()).isEqualTo(golden.wire());
        assertThat(meanings(golden.wire())).containsExactly(golden.button());
    }

    @Test
    void everyButtonHasItsGoldenSampleAndEveryFamilyItsReader() {
        assertThat(GOLDEN.stream().<Class<?>>map(golden -> golden.button().getClass()))
                .containsExactlyInAnyOrderElementsOf(OurClasses.concrete(Button.class));
        assertThat(FAMILIES.keySet()).containsExactlyInAnyOrderElementsOf(OurClasses.families(Button.class));
    }

    @ParameterizedTest
    @FieldSource("LONGEST")
    void noButtonIsLongerThanTelegramAllows(Button button) {
        assertThat(button.wire().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "Menu",
                "menus",
                "reg",
                "reg:",
                "reg:agreed",
                "walk",
                "walk:",
                "walk:fly",
                "walk:form",
                "walk:finish",
                "walk:finish:",
                "walk:finish:-1",
                "walk:finish:1.5",
                "walk:finish:ZZ",
                "walk:finish:1zzzzzzzzzzzz",
                "walk:finish:１",
                "walks",
                "walks:page",
                "walks:page:7pt",
                "walks:sum:year:1",
                "walks:sum:week",
                "walks:card:-1",
                "walks:map:",
                "walks:gpx:ZZ",
                "orders",
                "orders:page",
                "orders:page:7pt",
                "orders:card:-1",
                "orders:cancel",
                "orders:cancel:ZZ",
                "orders:pay:1",
                "privacy",
                "privacy:erase_all",
                "settings:",
                "settings:on",
                "settings:on:spam",
                "settings:off:NEWS",
                "settings:zone",
                "settings:zone:Europe/Atlantis",
                "settings:zone:+03:00",
                "settings:hours:12i",
                "settings:hours:12i:140",
                "settings:remind:o",
                "settings:remind:-1",
                "catalog:",
                "catalog:shelf",
                "catalog:shelf:1",
                "catalog:shelf:1:7pt",
                "catalog:card:-1",
                "catalog:buy:",
                "buy",
                "buy:",
                "buy::confirm",
                "buy:k1",
                "buy:k1:pay",
                "buy:k1:page",
                "buy:k1:page:7pt",
                "buy:k1:point:1",
                "buy:k1:point:1:-1",
                "promo",
                "promo:",
                "promo:page",
                "promo:page:7pt",
                "promo:card:-1",
                "promo:buy:k1:1",
                "promo:buy::1:1",
                "promo:buy:K1:1:1",
                "promo:buy:k1:1:-1",
                "promo:buy:zzzzzzzzzzzzzz:1:1",
                "promo:tell:",
                "promo:mine:ZZ",
                "faq",
                "faq:page:7pt",
                "faq:answer",
                "faq:yes:-1",
                "faq:maybe:1",
                "friends:",
                "friends:page",
                "friends:page:7pt",
                "balance:history",
                "balance:history:",
                "balance:history:-1",
                "balance:history:7pt",
                "balance:history:zzzzzzzzzzzz",
                "balance:all",
                "catalog:1",
                "{\"type\":\"menu\"}",
                "🐕"
            })
    void forgedButtonsMeanNothing(String forged) {
        assertThat(meanings(forged)).isEmpty();
    }

    @Test
    void howeverLongItIsAForgedButtonMeansNothing() {
        assertThat(meanings("walk:finish:" + "1".repeat(10_000))).isEmpty();
        assertThat(meanings(":".repeat(10_000))).isEmpty();
    }

    private static Stream<Button> meanings(String data) {
        return FAMILIES.values().stream().flatMap(family -> family.apply(CallbackData.parse(data)).stream());
    }
}
