@NullMarked
package steps.bot.referral;

import org.jspecify.annotations.NullMarked;
