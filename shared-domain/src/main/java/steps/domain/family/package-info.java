/** Families: who is in one, who is invited, and what becomes of the points when people come and go. */
@NullMarked
package steps.domain.family;

import org.jspecify.annotations.NullMarked;
