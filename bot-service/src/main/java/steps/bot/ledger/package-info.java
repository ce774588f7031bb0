@NullMarked
package steps.bot.ledger;

import org.jspecify.annotations.NullMarked;
