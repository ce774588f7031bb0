package steps.domain.promo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes as somebody has typed, pasted or imported them, one a line; of a table, the first cell.
 *
 * @param lines by code, which line it stands in first
 * @param refused what is no code, or stands there a second time
 */
record PromoCodeLines(Map<String, Integer> lines, List<RefusedPromoCode> refused) {
    static final int LONGEST_CODE = 64;

    private static final Pattern CELL_END = Pattern.compile("[;,\\t]");
    private static final Pattern NO_CODE = Pattern.compile("[\\p{Cntrl}\\p{Z}]");

    static PromoCodeLines of(String text) {
        var lines = new LinkedHashMap<String, Integer>();
        var refused = new ArrayList<RefusedPromoCode>();
        var typed = text.replace("\ufeff", "").split("\r\n|\r|\n", -1);
        for (int at = 0; at < typed.length; at++) {
            var code = unquoted(CELL_END.split(typed[at], 2)[0].strip());
            int line = at + 1;
            if (code.isEmpty()) {
                if (!typed[at].isBlank()) {
                    refused.add(new RefusedPromoCode(line, typed[at].strip(), RefusedPromoCode.Reason.NO_CODE));
                }
                continue;
            }
            fault(code)
                    .or(() -> Optional.ofNullable(
                            lines.putIfAbsent(code, line) == null ? null : RefusedPromoCode.Reason.TWICE))
                    .ifPresent(reason -> refused.add(new RefusedPromoCode(line, code, reason)));
        }
        return new PromoCodeLines(lines, refused);
    }

    String[] codes() {
        return lines.keySet().toArray(String[]::new);
    }

    private static Optional<RefusedPromoCode.Reason> fault(String code) {
        if (code.length() > LONGEST_CODE) {
            return Optional.of(RefusedPromoCode.Reason.TOO_LONG);
        }
        return NO_CODE.matcher(code).find() ? Optional.of(RefusedPromoCode.Reason.NO_CODE) : Optional.empty();
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).strip()
                : cell;
    }
}
