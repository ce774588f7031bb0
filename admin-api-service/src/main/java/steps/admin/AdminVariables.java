package steps.admin;

import java.util.List;
import java.util.stream.Stream;
import steps.admin.webhook.WebhookNetworks;
import steps.platform.start.Variable;
import steps.platform.start.Variables;

/** The variables that must make sense before anything starts. */
final class AdminVariables {
    static final List<Variable> OF_COMMAND = Stream.concat(
                    Variables.OF_DATABASE.stream(),
                    Stream.of(
                            Variable.optional("MIGRATION_USER", "a role's name", Variables::isRole),
                            Variable.optional("MIGRATION_PASSWORD", "a password", password -> true)
                                    .keptSecret()))
            .toList();

    static final List<Variable> OF_SERVICE = Stream.concat(
                    Stream.of(Variable.optional("API_KEY", "a key", key -> true)
                            .neededFor("partners would have no key to call the API with")
                            .keptSecret()),
                    Stream.concat(
                            OF_COMMAND.stream(),
                            Stream.of(
                                    Variable.optional("API_KEY_PREVIOUS", "a key", key -> true)
                                            .keptSecret(),
                                    Variable.optional(
                                            "ADMIN_USERNAME",
                                            "2 to 64 of the letters a-z, digits and . _ @ -",
                                            name -> name.strip().matches("(?i)[a-z0-9][a-z0-9._@-]{1,63}")),
                                    Variable.optional(
                                                    "ADMIN_PASSWORD",
                                                    "a password of 10 to 200 characters",
                                                    password -> password.length() >= 10 && password.length() <= 200)
                                            .keptSecret(),
                                    Variable.optional(
                                            "WEBHOOK_ALLOWED_NETWORKS",
                                            "networks such as 10.1.0.0/16, with commas between them",
                                            WebhookNetworks::isList),
                                    Variables.port("ADMIN_API_PORT"),
                                    Variable.optional(
                                            "TELEGRAM_RATE_PER_SECOND",
                                            "a number from 1 to 999999",
                                            rate -> rate.matches("[1-9][0-9]{0,5}")),
                                    Variables.port("MANAGEMENT_PORT"),
                                    Variables.TIME_ZONE,
                                    Variable.optional(
                                            "MIGRATE_AT_START",
                                            "true or false",
                                            value -> value.equals("true") || value.equals("false")))))
            .toList();

    private AdminVariables() {}
}
