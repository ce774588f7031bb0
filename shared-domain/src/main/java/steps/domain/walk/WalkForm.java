package steps.domain.walk;

import java.math.BigDecimal;

/** A kind of walk that a person can choose, with what it multiplies the steps by. */
public record WalkForm(String code, String title, String emoji, BigDecimal coefficient) {}
