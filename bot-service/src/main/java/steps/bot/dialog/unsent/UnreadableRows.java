package steps.bot.dialog.unsent;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells operators of rows that were set aside because nobody here can read them: each once, in the log and in a metric. */
@Singleton
public class UnreadableRows {
    private static final Logger LOG = Logger.getLogger(UnreadableRows.class);

    private final MeterRegistry registry;

    UnreadableRows(MeterRegistry registry) {
        this.registry = registry;
    }

    public void found(String table, long id, String reason) {
        LOG.errorf("Row %d of %s cannot be read and is set aside: %s", id, table, reason);
        registry.counter("steps.rows.unreadable", "table", table).increment();
    }
}
