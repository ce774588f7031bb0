package steps.admin.legacy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tables without their foreign keys, their further indexes and some triggers, while much is written at once: asking for each row takes
 * longer than asking once for all of them when they are there. In one transaction, so that one that fails leaves all as it was.
 *
 * @param triggers with their tables: those whose effect the work has in another way, or needs none
 */
record BareTables(List<String> tables, Map<String, String> triggers) {
    private static final String DEFINITIONS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
              from pg_constraint where contype = 'f' and conrelid = any (cast(? as regclass[]))
            union all
            select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
              from pg_index
             where indrelid = any (cast(? as regclass[]))
               and not exists (select from pg_constraint where conindid = indexrelid)
            """;

    void during(Load load, Load.Work work) throws SQLException {
        var definitions = definitions(load);
        for (var definition : definitions) {
            load.run(definition.drop());
        }
        switchTriggers(load, "disable");
        work.doIt();
        switchTriggers(load, "enable");
        for (var definition : definitions) {
            load.run(definition.create());
        }
    }

    private void switchTriggers(Load load, String way) throws SQLException {
        for (var trigger : triggers.entrySet()) {
            load.run("alter table " + trigger.getValue() + ' ' + way + " trigger " + trigger.getKey());
        }
    }

    private List<Definition> definitions(Load load) throws SQLException {
        var found = new ArrayList<Definition>();
        try (PreparedStatement statement = load.ours().prepareStatement(DEFINITIONS)) {
            var names = '{' + String.join(",", tables) + '}';
            statement.setString(1, names);
            statement.setString(2, names);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Definition(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return found;
    }

    private record Definition(String drop, String create) {}
}
