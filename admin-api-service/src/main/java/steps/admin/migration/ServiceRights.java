package steps.admin.migration;

/** The rights of the services in the database, and the sentence an operator reads about them. */
sealed interface ServiceRights {
    String sentence();

    /** All that they need and no more. */
    record Granted(String role) implements ServiceRights {
        @Override
        public String sentence() {
            return "The services work as " + role + ", which changes nothing that is written once.";
        }
    }

    /** One role does everything, as ever. */
    record OwnsAll() implements ServiceRights {
        @Override
        public String sentence() {
            return "POSTGRES_USER owns the schema, so the services could change what must never change:"
                    + " set MIGRATION_USER and MIGRATION_PASSWORD to a role of its own that owns it.";
        }
    }

    record TooPowerful(String role) implements ServiceRights {
        @Override
        public String sentence() {
            return "POSTGRES_USER " + role
                    + " is a superuser or a member of MIGRATION_USER, so the services could change"
                    + " what must never change: give them an ordinary role.";
        }
    }

    record NotPermitted(String role, String why) implements ServiceRights {
        @Override
        public String sentence() {
            return "MIGRATION_USER may not make the role " + role + " or give it its rights (" + why
                    + "): as a superuser, run \"create role " + role + " login password '…'\", then migrate again.";
        }
    }
}
