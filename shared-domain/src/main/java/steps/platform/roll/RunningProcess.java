package steps.platform.roll;

import java.time.Instant;

/**
 * A process of one of the services.
 *
 * @param schema the version of the schema that it was built for, by which two builds of one version are told apart
 * @param isSilent whether it has given no sign of life for longer than it should
 */
public record RunningProcess(
        long id, String service, String version, int schema, Instant startedAt, Instant seenAt, boolean isSilent) {}
