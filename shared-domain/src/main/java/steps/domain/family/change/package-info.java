/** What can happen to a family: a class for each, with its outcomes. */
@NullMarked
package steps.domain.family.change;

import org.jspecify.annotations.NullMarked;
