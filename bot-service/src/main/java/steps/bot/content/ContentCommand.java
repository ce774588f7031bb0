package steps.bot.content;

import static steps.bot.command.Await.await;

import io.quarkus.runtime.QuarkusApplication;
import java.util.ArrayList;
import steps.domain.content.Contents;
import steps.domain.faq.Faqs;

/** {@code content check}: which texts in the database are not said as they are written, and why. */
public class ContentCommand implements QuarkusApplication {
    public static final String NAME = "content";

    private static final String USAGE = "Usage: content check";
    private static final int WRONG_USAGE = 2;

    private final Contents contents;
    private final Faqs faqs;

    ContentCommand(Contents contents, Faqs faqs) {
        this.contents = contents;
        this.faqs = faqs;
    }

    /** 1 when there are any: a script may ask. */
    @Override
    public int run(String... args) {
        if (!String.join(" ", args).equals("content check")) {
            System.err.println(USAGE);
            return WRONG_USAGE;
        }
        var faults = new ArrayList<>(await(contents::faults));
        faults.addAll(await(faqs::faults));
        faults.forEach(System.out::println);
        if (faults.isEmpty()) {
            System.out.println("Every text in the database is said.");
        }
        return faults.isEmpty() ? 0 : 1;
    }
}
