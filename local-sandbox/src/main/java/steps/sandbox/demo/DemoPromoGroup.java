package steps.sandbox.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Promo codes that are alike.
 *
 * @param price of one of them, in points
 */
public record DemoPromoGroup(
        String title,
        @JsonProperty("discount_percent") int discountPercent,
        String description,
        long price,
        List<Code> codes) {
    public DemoPromoGroup {
        codes = List.copyOf(codes);
    }

    /**
     * One code.
     *
     * @param maxUses how many people may get it
     */
    public record Code(
            String code, @JsonProperty("max_uses") int maxUses) {}
}
