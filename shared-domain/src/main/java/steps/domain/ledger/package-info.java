/** Points: accounts, and the entries that move points between them. */
@NullMarked
package steps.domain.ledger;

import org.jspecify.annotations.NullMarked;
