package steps.domain.pickup;

/** An address, or what somebody looks for, as the search compares them: {@link SearchWords words} that begin with the city. */
public record SearchText(String value) {
    /**
     * Goes up whenever {@link #of} reads an address in another way: what is stored is read anew then, by the same process that
     * brings the schema up to date.
     */
    public static final int VERSION = 2;

    /** Parts the address from what stood before its city. Nobody can look for it: it is white space to whoever types it. */
    private static final char BEFORE = '\u001f';

    /** Finds nothing as a place, and narrows nothing as a street. */
    public static final SearchText NONE = new SearchText("");

    /** An address; what stands before its city is to be found, too, but comes after it. */
    public static SearchText of(String address) {
        var start = AddressStart.of(SearchWords.parts(address));
        return new SearchText(
                start.before().isEmpty()
                        ? start.words()
                        : start.words() + " " + BEFORE + " " + String.join(" ", start.before()));
    }

    /** A place that somebody looks for. */
    public static SearchText ofPlace(String written) {
        return new SearchText(AddressStart.ofPlace(SearchWords.parts(written)));
    }

    /** A street without the word for its kind: «улица Мира» is to be found in «ул. Мира». */
    public static SearchText ofStreet(String written) {
        return new SearchText(StreetKinds.without(SearchWords.of(written)));
    }
}
