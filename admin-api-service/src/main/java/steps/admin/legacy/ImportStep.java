package steps.admin.legacy;

import java.sql.SQLException;

/** A part of the import, taken as a whole or not at all; one that goes on for long says how far it has come. */
interface ImportStep {
    String name();

    void take(Load load, Reached reached) throws SQLException;

    /** How far a step has come, in the transaction that brought it there. */
    interface Reached {
        long before();

        void now(long last) throws SQLException;
    }
}
