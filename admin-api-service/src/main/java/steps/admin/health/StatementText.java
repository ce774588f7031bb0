package steps.admin.health;

/**
 * A statement without what was written into it: numbers, texts and comments may be anybody's. What is cut off in the midst of a text ends
 * there. Names in double quotes stay, since they are the schema's.
 */
final class StatementText {
    private static final int LONGEST = 300;

    private final String sql;
    private final StringBuilder shown = new StringBuilder();
    private int at;

    private StatementText(String sql) {
        this.sql = sql;
    }

    /** In one line. */
    static String of(String sql) {
        var text = new StatementText(sql);
        while (text.at < sql.length()) {
            text.step();
        }
        var line = text.shown.toString().strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private void step() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            space();
            at++;
        } else if (sql.startsWith("--", at)) {
            skipPast("\n", at + 2);
            space();
        } else if (sql.startsWith("/*", at)) {
            skipComment();
        } else if (c == '\'') {
            skipText();
        } else if (c == '"') {
            keepPast("\"");
        } else if (c == '$' && endOfTag() > 0) {
            var tag = sql.substring(at, endOfTag());
            skipPast(tag, at + tag.length());
            shown.append('?');
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else {
            shown.append(c);
            at++;
        }
    }

    private void space() {
        if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
            shown.append(' ');
        }
    }

    private void skipPast(String end, int from) {
        int found = sql.indexOf(end, from);
        at = found < 0 ? sql.length() : found + end.length();
    }

    private void keepPast(String end) {
        int from = at;
        skipPast(end, at + 1);
        shown.append(sql, from, at);
    }

    /** Comments stand within comments. */
    private void skipComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
        space();
    }

    /** Also one with backslashes, {@code E'…'}, in which a quote may stand behind one. */
    private void skipText() {
        boolean escapes = !shown.isEmpty() && endsWithEscape();
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (escapes && c == '\\') {
                at += 2;
            } else if (c == '\'' && sql.startsWith("''", at)) {
                at += 2;
            } else if (c == '\'') {
                at++;
                break;
            } else {
                at++;
            }
        }
        at = Math.min(at, sql.length());
        shown.append('?');
    }

    private boolean endsWithEscape() {
        int last = shown.length() - 1;
        return Character.toLowerCase(shown.charAt(last)) == 'e'
                && (last == 0 || !Character.isJavaIdentifierPart(shown.charAt(last - 1)));
    }

    /** Behind {@code $tag$} that begins here; 0 where none does, as in {@code $1}. */
    private int endOfTag() {
        int end = at + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        boolean isTag = end < sql.length() && sql.charAt(end) == '$';
        return isTag && (end == at + 1 || !Character.isDigit(sql.charAt(at + 1))) ? end + 1 : 0;
    }

    private void number() {
        while (at < sql.length() && (Character.isJavaIdentifierPart(sql.charAt(at)) || sql.charAt(at) == '.')) {
            at++;
        }
        shown.append('?');
    }

    /** With its digits, and a parameter such as {@code $1}. */
    private void word() {
        int from = at;
        at++;
        while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
            at++;
        }
        shown.append(sql, from, at);
    }
}
