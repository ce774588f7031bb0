@NullMarked
package steps.domain.referral;

import org.jspecify.annotations.NullMarked;
