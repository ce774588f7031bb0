package steps.domain.walk.coefficient;

import java.math.BigDecimal;

/**
 * A kind of walk, with what it multiplies the steps by.
 *
 * @param active whether it can be chosen; walks that began while it could go on as they began
 */
public record WalkForm(String code, String title, String emoji, BigDecimal coefficient, boolean active) {}
