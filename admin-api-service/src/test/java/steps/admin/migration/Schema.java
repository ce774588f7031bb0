package steps.admin.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Everything that a migration can make or change, as PostgreSQL's own catalogue describes it, one line each. */
record Schema(SortedSet<String> lines) {
    private static final String CATALOGUE = """
            WITH ours AS (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
            SELECT 'relation ' || relname || ' ' || relkind::text || ' ' || coalesce(array_to_string(reloptions, ','), '')
              FROM pg_class WHERE relnamespace IN (TABLE ours)
            UNION ALL
            SELECT format('column %s.%s %s %s default %s', attrelid::regclass, attname,
                          format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END,
                          (SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = attrelid AND adnum = attnum))
                   || ' ' || attidentity::text || attgenerated::text
              FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
             WHERE relnamespace IN (TABLE ours) AND attnum > 0 AND NOT attisdropped
            UNION ALL
            SELECT format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
              FROM pg_constraint WHERE connamespace IN (TABLE ours)
            UNION ALL
            SELECT 'index ' || pg_get_indexdef(indexrelid)
              FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace IN (TABLE ours)
            UNION ALL
            SELECT 'trigger ' || pg_get_triggerdef(pg_trigger.oid)
              FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
             WHERE relnamespace IN (TABLE ours) AND NOT tgisinternal
            UNION ALL
            SELECT 'function ' || pg_get_functiondef(oid)
              FROM pg_proc
             WHERE pronamespace IN (TABLE ours) AND prokind IN ('f', 'p')
               AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
            UNION ALL
            SELECT 'view ' || relname || ' ' || pg_get_viewdef(oid)
              FROM pg_class WHERE relnamespace IN (TABLE ours) AND relkind IN ('v', 'm')
            UNION ALL
            SELECT 'type ' || typname || ' ' || typtype::text
                   || coalesce((SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum
                                 WHERE enumtypid = pg_type.oid), '')
              FROM pg_type
             WHERE typnamespace IN (TABLE ours) AND typtype IN ('d', 'e', 'r', 'm')
               AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_type.oid AND deptype = 'e')
            UNION ALL
            SELECT 'extension ' || extname FROM pg_extension
            """;

    static Schema of(DataSource database) throws SQLException {
        SortedSet<String> lines = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CATALOGUE)) {
            while (rows.next()) {
                String line = rows.getString(1);
                if (!line.contains("flyway_schema_history")) {
                    lines.add(line);
                }
            }
        }
        return new Schema(lines);
    }
}
