package steps.admin.panel.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.Tokens;
import steps.domain.audit.AuditEntry.Change;

/** The fields of a form, each as the text that stands in it. */
public record Values(Map<String, String> texts) {
    public static final Values NONE = new Values(Map.of());

    /** Hexadecimal digits: enough to tell what two people wrote into one field apart. */
    private static final int MARK = 16;

    public Values {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static Values of(String name, String text) {
        return NONE.with(name, text);
    }

    public Values with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(texts);
        more.put(name, value == null ? "" : value.toString());
        return new Values(more);
    }

    /** Empty when it is not there. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public long number(String name) {
        return Long.parseLong(text(name));
    }

    public int whole(String name) {
        return Integer.parseInt(text(name));
    }

    public boolean flag(String name) {
        return text(name).equals("true");
    }

    /** Null when the field is empty. */
    public @Nullable Long numberOrNull(String name) {
        return text(name).isEmpty() ? null : number(name);
    }

    /** The same fields when they stand the same in both; two people who change one thing are told apart by it. */
    public String fingerprint() {
        return Tokens.hex(Tokens.sha256(texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\u0000"))));
    }

    /** A mark of each field, so that what others have changed since is told apart from what whoever sends them back has. */
    public String marks() {
        return texts.entrySet().stream()
                .map(field -> mark(field.getKey(), field.getValue()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The others, but for what is another here than when these marks were made. */
    public Values over(Values others, String marks) {
        var seen = Set.copyOf(List.of(marks.split(" ")));
        var merged = new LinkedHashMap<>(texts);
        merged.replaceAll((name, text) -> seen.contains(mark(name, text)) ? others.text(name) : text);
        return new Values(merged);
    }

    private static String mark(String name, String text) {
        return Tokens.hex(Tokens.sha256(name + "=" + text)).substring(0, MARK);
    }

    /** What is another in the other one. */
    public Map<String, Change> changesTo(Values other) {
        var changes = new LinkedHashMap<String, Change>();
        other.texts.forEach((name, text) -> {
            if (!text.equals(text(name))) {
                changes.put(name, new Change(text(name), text));
            }
        });
        return changes;
    }
}
