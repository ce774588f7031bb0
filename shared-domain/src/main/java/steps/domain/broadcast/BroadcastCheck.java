package steps.domain.broadcast;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.domain.broadcast.BroadcastFault.Place;
import steps.domain.content.TelegramHtml;

/** Finds what Telegram would refuse, before it does so for everybody. */
final class BroadcastCheck {
    static final int LONGEST_TITLE = 100;
    static final int MOST_BUTTONS = 10;
    static final int LONGEST_LABEL = 64;

    /** As many as Telegram lets into an album. */
    static final int MOST_MESSAGES = 10;

    private static final int LONGEST_LINK = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https", "tg");

    private BroadcastCheck() {}

    static List<BroadcastFault> faults(BroadcastDraft draft) {
        var faults = new ArrayList<BroadcastFault>();
        if (draft.title().isBlank() || draft.title().length() > LONGEST_TITLE) {
            faults.add(new BroadcastFault(Place.TITLE, "from one to " + LONGEST_TITLE + " characters"));
        }
        switch (draft.message()) {
            case BroadcastMessage.Written written -> words(written, faults);
            case BroadcastMessage.Copied copied -> copied(copied, faults);
        }
        buttons(draft.buttons(), faults);
        return faults;
    }

    private static void words(BroadcastMessage.Written written, List<BroadcastFault> faults) {
        if (written.russian() == null && written.english() == null) {
            faults.add(new BroadcastFault(Place.MESSAGE, "it says nothing"));
        }
        int longest = written.mediaIds().isEmpty() ? TelegramHtml.LONGEST_MESSAGE : TelegramHtml.LONGEST_CAPTION;
        if (written.mediaIds().size() > MOST_MESSAGES) {
            faults.add(new BroadcastFault(Place.MEDIA, MOST_MESSAGES + " at most"));
        }
        words(Place.RUSSIAN, written.russian(), longest, faults);
        words(Place.ENGLISH, written.english(), longest, faults);
    }

    private static void words(Place place, @Nullable String html, int longest, List<BroadcastFault> faults) {
        if (html == null) {
            return;
        }
        if (TelegramHtml.length(html.strip()) == 0) {
            faults.add(new BroadcastFault(place, "it is empty"));
        }
        TelegramHtml.fault(html, longest).ifPresent(reason -> faults.add(new BroadcastFault(place, reason)));
    }

    private static void copied(BroadcastMessage.Copied copied, List<BroadcastFault> faults) {
        if (copied.messageIds().isEmpty() || copied.messageIds().size() > MOST_MESSAGES) {
            faults.add(new BroadcastFault(Place.MESSAGE, "from one to " + MOST_MESSAGES + " messages"));
        }
    }

    private static void buttons(List<BroadcastButton> buttons, List<BroadcastFault> faults) {
        if (buttons.size() > MOST_BUTTONS) {
            faults.add(new BroadcastFault(Place.BUTTONS, MOST_BUTTONS + " at most"));
        }
        for (var button : buttons) {
            if (isNoLabel(button.russian()) || isNoLabel(button.english())) {
                faults.add(new BroadcastFault(
                        Place.BUTTONS, "the words of a button are from one to " + LONGEST_LABEL + " characters"));
            }
            if (button.target() instanceof ButtonTarget.Link(String url) && !isLink(url)) {
                faults.add(new BroadcastFault(Place.BUTTONS, "a link begins with https:// and names a host"));
            }
        }
    }

    private static boolean isNoLabel(String label) {
        return label.isBlank() || label.length() > LONGEST_LABEL;
    }

    private static boolean isLink(String url) {
        try {
            var link = new URI(url);
            return url.length() <= LONGEST_LINK
                    && link.getScheme() != null
                    && SCHEMES.contains(link.getScheme())
                    && link.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
