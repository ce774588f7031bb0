/** The transactions of all work: how they begin, who joins them, what is done when PostgreSQL ends one. */
package steps.platform.transaction;
