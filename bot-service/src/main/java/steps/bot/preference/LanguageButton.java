package steps.bot.preference;

import java.util.Arrays;
import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.domain.content.Language;

/** The buttons that choose a language. */
public sealed interface LanguageButton extends Button {
    String TAG = "language";

    record Ask() implements LanguageButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG);
        }
    }

    record Choose(Language language) implements LanguageButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, language.code());
        }
    }

    static Optional<LanguageButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? read(wire) : Optional.empty();
    }

    private static Optional<LanguageButton> read(CallbackData wire) {
        return wire.arguments().isEmpty()
                ? Optional.of(new Ask())
                : wire.text(0).flatMap(LanguageButton::coded);
    }

    private static Optional<LanguageButton> coded(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .map(Choose::new);
    }
}
