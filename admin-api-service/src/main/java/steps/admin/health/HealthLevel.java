package steps.admin.health;

/** How well something goes. */
public enum HealthLevel {
    GREEN("green", "✓"),
    /** Nothing is broken, and somebody should know. */
    YELLOW("yellow", "!"),
    RED("red", "!");

    private final String tone;
    private final String sign;

    HealthLevel(String tone, String sign) {
        this.tone = tone;
        this.sign = sign;
    }

    static HealthLevel redUnless(boolean isWell) {
        return isWell ? GREEN : RED;
    }

    public String tone() {
        return tone;
    }

    /** Beside the colour, which not everybody sees. */
    public String sign() {
        return sign;
    }
}
