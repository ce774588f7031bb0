/** The local world around Steps Bot: a Telegram double, a PostgreSQL and the launcher. */
package steps.sandbox;
