package steps.admin.panel;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Goes wherever links and buttons of the panel lead, once to each kind of page: one card of a section stands for all of them. */
final class PanelCrawl {
    /** Files, and what answers with parts of pages. */
    private static final Pattern NO_PAGE =
            Pattern.compile("\\.csv|/admin/(?:media|assets|broadcast-recipients)/|/admin/[a-z-]+-file");

    private static final Pattern CARD = Pattern.compile("(/admin/[a-z-]+)/(?!new$|actions/)[^/?]+$");

    private static final String FOUND = """
            () => {
              const id = document.querySelector('input[name=id]');
              const links = [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'));
              const buttons = id ? [...document.querySelectorAll('button[formaction]')].map(button =>
                button.getAttribute('formaction').split('?')[0] + '?id=' + encodeURIComponent(id.value)) : [];
              return [...links, ...buttons].filter(address => address.startsWith('/admin'));
            }
            """;

    private final Page page;
    private final Set<String> seen = new LinkedHashSet<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    PanelCrawl(Page page) {
        this.page = page;
    }

    /** Looks at each page with its address and with what it is one of. */
    Set<String> from(List<String> first, BiConsumer<String, String> look) {
        first.forEach(this::meet);
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            page.navigate(address);
            page.waitForSelector("h1");
            look.accept(address, kind(address));
            ((List<?>) page.evaluate(FOUND)).forEach(link -> meet((String) link));
        }
        return seen;
    }

    private void meet(String address) {
        if (!NO_PAGE.matcher(address).find() && seen.add(kind(address))) {
            ahead.add(address);
        }
    }

    /** What is behind a question mark only narrows a list, and chooses what an action is for. */
    static String kind(String address) {
        return CARD.matcher(address.replaceFirst("[?#].*", "")).replaceFirst("$1/*");
    }
}
