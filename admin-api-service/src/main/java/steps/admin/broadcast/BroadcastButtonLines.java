package steps.admin.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import steps.domain.broadcast.BroadcastButton;
import steps.domain.broadcast.ButtonTarget;

/** Buttons as somebody writes them: a line each, {@code русские слова | English words | where it leads}. */
final class BroadcastButtonLines {
    private BroadcastButtonLines() {}

    static String written(List<BroadcastButton> buttons) {
        return buttons.stream()
                .map(button -> button.russian() + " | " + button.english() + " | " + written(button.target()))
                .collect(Collectors.joining("\n"));
    }

    /** Empty when a line is none. */
    static Optional<List<BroadcastButton>> parse(String text) {
        var buttons = new ArrayList<BroadcastButton>();
        for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
            var button = button(line);
            if (button.isEmpty()) {
                return Optional.empty();
            }
            buttons.add(button.get());
        }
        return Optional.of(buttons);
    }

    private static Optional<BroadcastButton> button(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        var russian = parts[0].strip();
        var english = parts[parts.length - 2].strip();
        return target(parts[parts.length - 1].strip()).map(target -> new BroadcastButton(russian, english, target));
    }

    private static Optional<ButtonTarget> target(String text) {
        return switch (text) {
            case "catalog" -> Optional.of(new ButtonTarget.Catalog());
            case "walk" -> Optional.of(new ButtonTarget.Walk());
            case "family" -> Optional.of(new ButtonTarget.Family());
            default ->
                text.matches("product:[1-9][0-9]{0,17}")
                        ? Optional.of(new ButtonTarget.Product(Long.parseLong(text.substring("product:".length()))))
                        : Optional.of(text).filter(link -> link.contains("://")).map(ButtonTarget.Link::new);
        };
    }

    private static String written(ButtonTarget target) {
        return switch (target) {
            case ButtonTarget.Link(String url) -> url;
            case ButtonTarget.Catalog catalog -> "catalog";
            case ButtonTarget.Product(long id) -> "product:" + id;
            case ButtonTarget.Walk walk -> "walk";
            case ButtonTarget.Family family -> "family";
        };
    }
}
