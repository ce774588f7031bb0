package steps.admin.panel.form;

/** A secret on its only way to whoever has asked for it: to the page that answers them, and nowhere else. */
public record ShownOnce(String text) {
    /** Never the secret itself: it may end up in a log line. */
    @Override
    public String toString() {
        return "ShownOnce[…]";
    }
}
