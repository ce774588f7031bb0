package steps.sandbox.botapi.call;

import java.util.Locale;
import java.util.Map;

/**
 * A call of the Bot API with its parameters as texts, read as leniently as Telegram reads them: an absent one is empty,
 * a number is its leading digits, only three words are true.
 */
public record Request(String method, Map<String, String> parameters, Map<String, Upload> uploads) {

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean flag(String name) {
        String value = text(name).trim().toLowerCase(Locale.ROOT);
        return value.equals("true") || value.equals("yes") || value.equals("1");
    }

    public long number(String name) {
        return leadingNumber(text(name));
    }

    public int number(String name, int otherwise, int least, int most) {
        return has(name) ? Math.clamp(number(name), least, most) : otherwise;
    }

    public double decimal(String name) {
        try {
            return has(name) ? Double.parseDouble(text(name).trim()) : 0;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static long leadingNumber(String text) {
        String trimmed = text.trim();
        int sign = trimmed.startsWith("-") ? -1 : 1;
        long number = 0;
        for (int i = sign < 0 ? 1 : 0; i < trimmed.length(); i++) {
            int digit = trimmed.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - 9) / 10) {
                break;
            }
            number = number * 10 + digit;
        }
        return sign * number;
    }
}
