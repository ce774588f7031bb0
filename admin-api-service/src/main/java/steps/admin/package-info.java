/** The partners' and operators' side of Steps Bot. */
@NullMarked
package steps.admin;

import org.jspecify.annotations.NullMarked;
