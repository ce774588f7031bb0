package steps.admin.legacy;

import static steps.admin.command.Console.WRONG_USAGE;
import static steps.admin.command.Console.refuse;
import static steps.admin.command.Console.say;

import io.quarkus.runtime.QuarkusApplication;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.admin.command.Console;
import steps.admin.legacy.source.MediaFolder;
import steps.admin.legacy.source.OldAddress;
import steps.admin.legacy.source.OldDatabase;
import steps.admin.migration.Migration;
import steps.domain.content.TextKeys;

/** {@code import --from postgresql://…} for operators who come from the Python system. */
public class ImportCommand implements QuarkusApplication {
    public static final String NAME = "import";

    private static final String USAGE = """
            Usage: import --from postgresql://user:password@host:port/database
            The address may be in IMPORT_FROM instead, where other processes do not read it; files are taken from MEDIA_ROOT.""";

    private final Migration migration;
    private final DataSource ours;
    private final TextKeys keys;
    private final Clock clock;
    private final Optional<String> from;
    private final Optional<String> mediaRoot;

    ImportCommand(
            Migration migration,
            @io.quarkus.agroal.DataSource("migration") DataSource ours,
            TextKeys keys,
            Clock clock,
            @ConfigProperty(name = "IMPORT_FROM") Optional<String> from,
            @ConfigProperty(name = "MEDIA_ROOT") Optional<String> mediaRoot) {
        this.migration = migration;
        this.ours = ours;
        this.keys = keys;
        this.clock = clock;
        this.from = from;
        this.mediaRoot = mediaRoot;
    }

    @Override
    public int run(String... args) {
        var written = args.length == 3 && args[1].equals("--from") ? Optional.of(args[2]) : from;
        if ((args.length != 1 && args.length != 3) || written.isEmpty()) {
            return refuse(USAGE, WRONG_USAGE);
        }
        return OldAddress.parse(written.get())
                .map(this::take)
                .orElseGet(() ->
                        refuse("The address must be like postgresql://user:password@host:port/database.", WRONG_USAGE));
    }

    private int take(OldAddress address) {
        try (OldDatabase old = OldDatabase.open(address)) {
            var complaint = old.complaint().or(migration::complaintAfterUp);
            return complaint.isPresent() ? refuse(complaint.get(), 1) : take(old);
        } catch (SQLException e) {
            return refuse(
                    "The import broke off: " + Console.firstLine(e) + "\nThe same command goes on where it was.", 1);
        }
    }

    private int take(OldDatabase old) throws SQLException {
        var media = MediaFolder.of(mediaRoot);
        if (!media.isThere()) {
            System.out.println("No files are taken: MEDIA_ROOT names no folder of this machine.");
        }
        return switch (new Import(ours, keys, clock, System.out::println).take(old, media)) {
            case Imported.Done(String report) -> say(report + "\nThe import is finished.");
            case Imported.Before(String report) ->
                say(report + "\nThe import was finished before; nothing was changed.");
            case Imported.Differs(String report) ->
                refuse(report + "\nThe sides differ, so the import is not finished.", 1);
            case Imported.Refused(String why) -> refuse(why, 1);
        };
    }
}
