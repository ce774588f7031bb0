package steps.bot.family;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.domain.family.InvitationCode;

/** The buttons around a family. */
public sealed interface FamilyButton extends Button {
    String TAG = "family";

    record Home() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG);
        }
    }

    record Create() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "create");
        }
    }

    record Rename() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "rename");
        }
    }

    record Add() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "add");
        }
    }

    record MakeLink() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "link");
        }
    }

    record Withdraw(long invitationId) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "withdraw", invitationId);
        }
    }

    record Card(long userId) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "card", userId);
        }
    }

    record AskLeave() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "ask_leave");
        }
    }

    record Leave() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "leave");
        }
    }

    record AskRemove(long userId) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "ask_remove", userId);
        }
    }

    record Remove(long userId) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "remove", userId);
        }
    }

    record AskHandOver(long userId) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "ask_hand_over", userId);
        }
    }

    record HandOver(long userId) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "hand_over", userId);
        }
    }

    record AskDisband() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "ask_disband");
        }
    }

    record Disband() implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "disband");
        }
    }

    record Accept(long invitationId) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "accept", invitationId);
        }

        /** It names its invitation. */
        @Override
        public boolean outlivesItsMessage() {
            return true;
        }
    }

    record Decline(long invitationId) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "decline", invitationId);
        }

        /** It names its invitation. */
        @Override
        public boolean outlivesItsMessage() {
            return true;
        }
    }

    /** By a link, which a number cannot stand for. */
    record Follow(InvitationCode code) implements FamilyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "follow", code.value());
        }
    }

    static Optional<FamilyButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? read(wire) : Optional.empty();
    }

    private static Optional<FamilyButton> read(CallbackData wire) {
        return switch (wire.text(0).orElse("")) {
            case "" -> wire.arguments().isEmpty() ? Optional.of(new Home()) : Optional.empty();
            case "create" -> Optional.of(new Create());
            case "rename" -> Optional.of(new Rename());
            case "add" -> Optional.of(new Add());
            case "link" -> Optional.of(new MakeLink());
            case "ask_leave" -> Optional.of(new AskLeave());
            case "leave" -> Optional.of(new Leave());
            case "ask_disband" -> Optional.of(new AskDisband());
            case "disband" -> Optional.of(new Disband());
            case "follow" -> wire.text(1).flatMap(InvitationCode::parse).map(Follow::new);
            default -> wire.number(1).flatMap(number -> about(wire.arguments().get(0), number));
        };
    }

    private static Optional<FamilyButton> about(String what, long number) {
        return switch (what) {
            case "withdraw" -> Optional.of(new Withdraw(number));
            case "card" -> Optional.of(new Card(number));
            case "ask_remove" -> Optional.of(new AskRemove(number));
            case "remove" -> Optional.of(new Remove(number));
            case "ask_hand_over" -> Optional.of(new AskHandOver(number));
            case "hand_over" -> Optional.of(new HandOver(number));
            case "accept" -> Optional.of(new Accept(number));
            case "decline" -> Optional.of(new Decline(number));
            default -> Optional.empty();
        };
    }
}
