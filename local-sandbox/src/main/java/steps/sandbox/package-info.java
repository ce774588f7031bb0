/** The local world around Steps Bot: a Telegram double, a PostgreSQL and the launcher. */
@NullMarked
package steps.sandbox;

import org.jspecify.annotations.NullMarked;
