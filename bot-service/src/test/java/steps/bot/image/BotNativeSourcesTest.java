package steps.bot.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steps.testing.NativeSources;

/** A native image of the bot would have all that is looked for by name. */
class BotNativeSourcesTest {
    private final NativeSources sources = NativeSources.ofThisModule();

    @Test
    void gsonMayMakeAllThatTelegramAnswers() {
        assertThat(RunTimeTypes.telegrams()).hasSizeGreaterThan(300).allMatch(sources.reflection()::isForGson);
    }

    @Test
    void jacksonMayMakeAllThatIsStored() {
        assertThat(RunTimeTypes.stored()).hasSizeGreaterThan(20).allMatch(sources.reflection()::isForJackson);
    }

    @Test
    void phoneNumbersAreKnown() {
        assertThat(sources.hasResource("com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_RU"))
                .isTrue();
        assertThat(sources.hasResource("no/such/resource")).isFalse();
    }

    @Test
    void numbersAndDatesAreWrittenInRussian() {
        assertThat(sources.locales()).contains("ru", "ru-RU");
    }
}
