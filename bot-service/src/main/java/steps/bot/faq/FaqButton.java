package steps.bot.faq;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons around questions and answers, and to support. Pages count from 0. */
public sealed interface FaqButton extends Button {
    String TAG = "faq";

    /** Far beyond what anybody writes. */
    int LAST_PAGE = 10_000;

    record Questions(int page) implements FaqButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "page", page);
        }
    }

    record Answer(long faqId) implements FaqButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "answer", faqId);
        }
    }

    record Helped(long faqId) implements FaqButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "yes", faqId);
        }
    }

    record NotHelped(long faqId) implements FaqButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "no", faqId);
        }
    }

    record Support() implements FaqButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "support");
        }
    }

    static Optional<FaqButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? wire.text(0).flatMap(name -> named(name, wire)) : Optional.empty();
    }

    private static Optional<FaqButton> named(String name, CallbackData wire) {
        return switch (name) {
            case "page" ->
                wire.number(1)
                        .filter(page -> page <= LAST_PAGE)
                        .map(Math::toIntExact)
                        .map(Questions::new);
            case "answer" -> wire.number(1).map(Answer::new);
            case "yes" -> wire.number(1).map(Helped::new);
            case "no" -> wire.number(1).map(NotHelped::new);
            case "support" -> Optional.of(new Support());
            default -> Optional.empty();
        };
    }
}
