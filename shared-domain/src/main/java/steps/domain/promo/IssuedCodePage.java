package steps.domain.promo;

import java.util.List;

/**
 * A part of somebody's codes, the newest first.
 *
 * @param number from 0
 */
public record IssuedCodePage(List<IssuedCode> codes, int number, boolean hasOlder) {
    public IssuedCodePage {
        codes = List.copyOf(codes);
    }
}
