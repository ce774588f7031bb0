package steps.domain.broadcast;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The times of a repeated broadcast: Unix' five fields. */
final class CronTimes {
    private final ExecutionTime times;

    private CronTimes(ExecutionTime times) {
        this.times = times;
    }

    /** Empty when it is none. */
    static Optional<CronTimes> parse(String cron) {
        try {
            var parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
            return Optional.of(
                    new CronTimes(ExecutionTime.forCron(parser.parse(cron).validate())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The times that clocks on walls show, whatever those do in spring and autumn. Empty when there is none any more. */
    Optional<LocalDateTime> after(LocalDateTime moment) {
        return times.nextExecution(moment.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    }
}
