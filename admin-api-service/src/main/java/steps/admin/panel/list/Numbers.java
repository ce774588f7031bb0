package steps.admin.panel.list;

import java.util.Locale;

/** Numbers as people read them: in groups of three, which no line end parts. */
public final class Numbers {
    private Numbers() {}

    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }
}
