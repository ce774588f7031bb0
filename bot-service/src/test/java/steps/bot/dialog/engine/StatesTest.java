package steps.bot.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.OurClasses;
import steps.bot.broadcast.AudienceChoice;
import steps.bot.broadcast.BroadcastPlan;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.bot.family.FamilyState;
import steps.bot.menu.MenuState;
import steps.bot.order.Destination;
import steps.bot.order.FullName;
import steps.bot.order.PurchaseState;
import steps.bot.order.Wish;
import steps.bot.preference.SettingsState;
import steps.bot.privacy.PrivacyState;
import steps.bot.user.RegistrationState;
import steps.bot.walk.WalkState;
import steps.domain.pickup.GeoPoint;

/** Chats stand in states that an earlier version wrote: their JSON is a contract. */
class StatesTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final WalkState.Live LIVE =
            new WalkState.Live(17, NOON, 55.75583, 37.61734, 12.5, NOON.plusSeconds(3_600));
    private static final String LIVE_JSON = "{\"messageId\":17,\"at\":1793534400.000000000,\"latitude\":55.75583,"
            + "\"longitude\":37.61734,\"accuracyM\":12.5,\"until\":1793538000.000000000}";

    private static final Wish WISH = new Wish("k1", 7, "Кружка", 300);
    private static final String WISH_JSON = "{\"key\":\"k1\",\"productId\":7,\"title\":\"Кружка\",\"price\":300}";
    private static final Destination DESTINATION = new Destination("p1", "Омск, Мира, 1", "Омск", "", 0);
    private static final String DESTINATION_JSON =
            "{\"pickupPointId\":\"p1\",\"address\":\"Омск, Мира, 1\",\"city\":\"Омск\",\"street\":\"\"}";
    private static final FullName NAME = new FullName(List.of("Иванова", "Мария"), false);
    private static final String NAME_JSON = "{\"words\":[\"Иванова\",\"Мария\"],\"surnameLast\":false}";

    private static final BroadcastPlan.Planning PLAN = new BroadcastPlan.Planning(
            List.of(17L, 18L), "a1", List.of(AudienceChoice.IDLE), "2026-12-25T18:00", true, 17L);
    private static final String PLAN_JSON = "\"messageIds\":[17,18],\"album\":\"a1\",\"chosen\":[\"IDLE\"],"
            + "\"at\":\"2026-12-25T18:00\",\"ofReader\":true,\"draftId\":17";

    static final List<Golden> GOLDEN = List.of(
            new Golden(new MenuState.AtMenu(), "{\"type\":\"menu.at_menu\"}"),
            new Golden(
                    new RegistrationState.Left("abcdefghjk"),
                    "{\"type\":\"registration.left\",\"referral\":\"abcdefghjk\"}"),
            new Golden(
                    new RegistrationState.AwaitingConsent(null),
                    "{\"type\":\"registration.awaiting_consent\",\"referral\":null}"),
            new Golden(
                    new RegistrationState.AwaitingContact(NOON, "abcdefghjk"),
                    "{\"type\":\"registration.awaiting_contact\",\"consentAt\":1793534400.000000000,"
                            + "\"referral\":\"abcdefghjk\"}"),
            new Golden(
                    new RegistrationState.AwaitingEmail(NOON.plusNanos(123_456_789), "+79991234567", null),
                    "{\"type\":\"registration.awaiting_email\",\"consentAt\":1793534400.123456789,"
                            + "\"phone\":\"+79991234567\",\"referral\":null}"),
            new Golden(new FamilyState.Naming(), "{\"type\":\"family.naming\"}"),
            new Golden(new FamilyState.Renaming(), "{\"type\":\"family.renaming\"}"),
            new Golden(new FamilyState.Inviting(), "{\"type\":\"family.inviting\"}"),
            new Golden(new BroadcastPlan.AwaitingMessage(), "{\"type\":\"broadcast.awaiting_message\"}"),
            new Golden(PLAN, "{\"type\":\"broadcast.planning\"," + PLAN_JSON + "}"),
            new Golden(
                    new BroadcastPlan.AwaitingTime(PLAN),
                    "{\"type\":\"broadcast.awaiting_time\",\"plan\":{\"type\":\"broadcast.planning\"," + PLAN_JSON
                            + "}}"),
            new Golden(new SettingsState.NamingZone(), "{\"type\":\"settings.naming_zone\"}"),
            new Golden(new SettingsState.NamingQuietHours(), "{\"type\":\"settings.naming_quiet_hours\"}"),
            new Golden(new PrivacyState.ConfirmingErasure(), "{\"type\":\"privacy.confirming_erasure\"}"),
            new Golden(new WalkState.ChoosingForm(null), "{\"type\":\"walk.choosing_form\",\"live\":null}"),
            new Golden(
                    new WalkState.ChoosingForm(LIVE), "{\"type\":\"walk.choosing_form\",\"live\":" + LIVE_JSON + "}"),
            new Golden(new WalkState.AwaitingLocation("dog"), "{\"type\":\"walk.awaiting_location\",\"form\":\"dog\"}"),
            new Golden(new WalkState.Walking(), "{\"type\":\"walk.walking\"}"),
            new Golden(
                    new WalkState.ChoosingLive(LIVE), "{\"type\":\"walk.choosing_live\",\"newer\":" + LIVE_JSON + "}"),
            new Golden(
                    new PurchaseState.ChoosingDelivery(WISH),
                    "{\"type\":\"purchase.choosing_delivery\",\"wish\":" + WISH_JSON + "}"),
            new Golden(
                    new PurchaseState.NamingCity(WISH, List.of()),
                    "{\"type\":\"purchase.naming_city\",\"wish\":" + WISH_JSON + "}"),
            new Golden(
                    new PurchaseState.NamingCity(WISH, List.of("Омск")),
                    "{\"type\":\"purchase.naming_city\",\"wish\":" + WISH_JSON + ",\"offered\":[\"Омск\"]}"),
            new Golden(
                    new PurchaseState.NamingStreet(WISH, "Омск"),
                    "{\"type\":\"purchase.naming_street\",\"wish\":" + WISH_JSON + ",\"city\":\"Омск\"}"),
            new Golden(
                    new PurchaseState.ChoosingPoint(WISH, "Омск", "Мира", 1, List.of("p1", "p2")),
                    "{\"type\":\"purchase.choosing_point\",\"wish\":" + WISH_JSON
                            + ",\"city\":\"Омск\",\"street\":\"Мира\",\"page\":1,\"offered\":[\"p1\",\"p2\"]}"),
            new Golden(
                    new PurchaseState.ChoosingPoint(WISH, "", "", 0, List.of("p1"), new GeoPoint(55.75, 37.6)),
                    "{\"type\":\"purchase.choosing_point\",\"wish\":" + WISH_JSON
                            + ",\"city\":\"\",\"street\":\"\",\"page\":0,\"offered\":[\"p1\"],"
                            + "\"near\":{\"latitude\":55.75,\"longitude\":37.6}}"),
            new Golden(
                    new PurchaseState.NamingRecipient(
                            WISH, new Destination("p1", "Омск", "", "", 1, new GeoPoint(55.75, 37.6))),
                    "{\"type\":\"purchase.naming_recipient\",\"wish\":" + WISH_JSON + ",\"destination\":"
                            + "{\"pickupPointId\":\"p1\",\"address\":\"Омск\",\"city\":\"\",\"street\":\"\",\"page\":1,"
                            + "\"near\":{\"latitude\":55.75,\"longitude\":37.6}}}"),
            new Golden(
                    new PurchaseState.NamingRecipient(WISH, DESTINATION),
                    "{\"type\":\"purchase.naming_recipient\",\"wish\":" + WISH_JSON + ",\"destination\":"
                            + DESTINATION_JSON + "}"),
            new Golden(
                    new PurchaseState.NamingPhone(WISH, DESTINATION, NAME),
                    "{\"type\":\"purchase.naming_phone\",\"wish\":" + WISH_JSON + ",\"destination\":" + DESTINATION_JSON
                            + ",\"name\":" + NAME_JSON + "}"),
            new Golden(
                    new PurchaseState.Confirming(WISH, DESTINATION, NAME, "+79991234567"),
                    "{\"type\":\"purchase.confirming\",\"wish\":" + WISH_JSON + ",\"destination\":" + DESTINATION_JSON
                            + ",\"name\":" + NAME_JSON + ",\"phone\":\"+79991234567\"}"));

    /** Without these a state would be read half and fail at every turn. */
    static final List<Needed> NEEDED = List.of(
            new Needed("registration.awaiting_contact", "consentAt"),
            new Needed("registration.awaiting_email", "consentAt"),
            new Needed("registration.awaiting_email", "phone"),
            new Needed("walk.awaiting_location", "form"),
            new Needed("walk.choosing_live", "newer"),
            new Needed("walk.choosing_live", "newer/messageId"),
            new Needed("walk.choosing_live", "newer/at"),
            new Needed("walk.choosing_live", "newer/latitude"),
            new Needed("walk.choosing_live", "newer/longitude"),
            new Needed("purchase.choosing_delivery", "wish"),
            new Needed("purchase.choosing_delivery", "wish/key"),
            new Needed("purchase.choosing_delivery", "wish/productId"),
            new Needed("purchase.choosing_delivery", "wish/title"),
            new Needed("purchase.choosing_delivery", "wish/price"),
            new Needed("purchase.naming_city", "wish"),
            new Needed("purchase.naming_street", "wish"),
            new Needed("purchase.naming_street", "city"),
            new Needed("purchase.choosing_point", "wish"),
            new Needed("purchase.choosing_point", "city"),
            new Needed("purchase.choosing_point", "street"),
            new Needed("purchase.choosing_point", "page"),
            new Needed("purchase.choosing_point", "offered"),
            new Needed("purchase.naming_recipient", "wish"),
            new Needed("purchase.naming_recipient", "destination"),
            new Needed("purchase.naming_recipient", "destination/pickupPointId"),
            new Needed("purchase.naming_recipient", "destination/address"),
            new Needed("purchase.naming_recipient", "destination/city"),
            new Needed("purchase.naming_recipient", "destination/street"),
            new Needed("purchase.naming_phone", "wish"),
            new Needed("purchase.naming_phone", "destination"),
            new Needed("purchase.naming_phone", "name"),
            new Needed("purchase.naming_phone", "name/words"),
            new Needed("purchase.naming_phone", "name/surnameLast"),
            new Needed("purchase.confirming", "wish"),
            new Needed("purchase.confirming", "destination"),
            new Needed("purchase.confirming", "name"),
            new Needed("purchase.confirming", "phone"));

    private final States states = new States(OurClasses.families(DialogState.class).stream()
            .<Dialog<?>>map(Silent::new)
            .toList());

    record Golden(DialogState state, String json) {}

    record Needed(String type, String path) {}

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void aStateIsReadAsItWasWritten(Golden golden) {
        assertThat(states.write(golden.state())).isEqualTo(golden.json());
        assertThat(states.read(golden.json())).isEqualTo(golden.state());
    }

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void aStateIsReadInAnyOrderOfItsFieldsAsTheDatabaseKeepsThem(Golden golden) throws IOException {
        assertThat(states.read(sorted(JSON.readTree(golden.json())).toString())).isEqualTo(golden.state());
    }

    @Test
    void everyStateHasItsGoldenSample() {
        assertThat(GOLDEN.stream()
                        .<Class<?>>map(golden -> golden.state().getClass())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(OurClasses.concrete(DialogState.class));
    }

    @ParameterizedTest
    @FieldSource("NEEDED")
    void aStateWithoutWhatItNeedsLeadsToTheMenu(Needed needed) throws IOException {
        for (var empty : List.of(false, true)) {
            var state = (ObjectNode) JSON.readTree(sample(needed.type()));
            var parts = needed.path().split("/", -1);
            var owner = parts.length == 1 ? state : (ObjectNode) state.get(parts[0]);
            assertThat(owner.has(parts[parts.length - 1])).isTrue();
            if (empty) {
                owner.putNull(parts[parts.length - 1]);
            } else {
                owner.remove(parts[parts.length - 1]);
            }
            assertThat(states.read(state.toString())).isNull();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "[]",
                "17",
                "\"menu.at_menu\"",
                "{\"type\":null}",
                "{\"type\":\"\"}",
                "{\"type\":\"menu.at_roof\"}",
                "{\"type\":\"DialogState\"}",
                "{\"type\":\"steps.bot.menu.MenuState$AtMenu\"}",
                "{\"type\":\"walk.awaiting_location\",\"form\":{}}",
                "{\"type\":\"walk.choosing_live\",\"newer\":[]}",
                "{\"type\":\"registration.awaiting_contact\",\"consentAt\":\"yesterday\"}",
                "{\"type\":\"menu.at_menu\"",
                "menu.at_menu"
            })
    void anUnreadableStateLeadsToTheMenu(String json) {
        assertThat(states.read(json)).isNull();
    }

    @Test
    void fieldsOfANewerVersionArePassedOver() {
        assertThat(states.read("{\"type\":\"walk.walking\",\"mood\":{\"is\":[\"good\"]}}"))
                .isEqualTo(new WalkState.Walking());
    }

    @Test
    void endlessNestingLeadsToTheMenu() {
        assertThat(states.read("{\"type\":\"walk.choosing_live\",\"newer\":" + "{\"a\":".repeat(100_000)))
                .isNull();
    }

    private static String sample(String type) {
        return GOLDEN.stream()
                .map(Golden::json)
                .filter(json -> json.contains("\"" + type + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode sorted(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        return JSON.createObjectNode().setAll(fields);
    }

    /** A dialogue that is asked for nothing but its states. */
    private record Silent(Class<?> family) implements WaitingDialog<DialogState, Button> {
        @Override
        public String tag() {
            return family.getSimpleName();
        }

        @Override
        @SuppressWarnings("unchecked") // The family is one of states; only its class is asked for.
        public Class<DialogState> states() {
            return (Class<DialogState>) family;
        }

        @Override
        public Optional<Button> button(CallbackData wire) {
            return Optional.empty();
        }

        @Override
        public Uni<Turn> on(DialogState state, Visit visit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Turn> again(DialogState state, Visit visit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Turn> press(Button button, Visit visit) {
            throw new UnsupportedOperationException();
        }
    }
}
