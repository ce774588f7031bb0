/** Tells partners what happens, by the Standard Webhooks specification: queued by the database, signed and sent from here. */
package steps.admin.webhook;
