package steps.admin.panel.list;

/** Of what type a column is: all values come as texts and go as texts. */
public enum SqlType {
    TEXT("(%s)::text", "text"),
    NUMBER("(%s)::text", "bigint"),
    DECIMAL("(%s)::text", "numeric"),
    FLAG("(%s)::boolean::text", "boolean"),
    TIME("to_char((%s) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", "timestamptz");

    private final String asText;
    private final String name;

    SqlType(String asText, String name) {
        this.asText = asText;
        this.name = name;
    }

    String asText(String sql) {
        return asText.formatted(sql);
    }

    /** Whether the database can read this text as such a value. */
    boolean accepts(String text) {
        return switch (this) {
            case TEXT -> text.indexOf('\u0000') < 0;
            case NUMBER -> text.matches("-?[0-9]{1,18}");
            case DECIMAL -> text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
            case FLAG -> text.equals("true") || text.equals("false");
            case TIME -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");
        };
    }

    /** A question mark whose text is read as this. */
    String parameter() {
        return "?::" + name;
    }
}
