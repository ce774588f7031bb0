/** Tells partners what happens, by the Standard Webhooks specification: queued by the database, signed and sent from here. */
@NullMarked
package steps.admin.webhook;

import org.jspecify.annotations.NullMarked;
