package steps.bot.content;

import static steps.bot.command.Await.await;

import io.quarkus.runtime.QuarkusApplication;
import java.util.ArrayList;
import java.util.List;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.outgoing.PictureCheck;
import steps.domain.content.Contents;
import steps.domain.faq.Faqs;

/** {@code content check}: which texts in the database are not said as they are written, or without their pictures, and why. */
public class ContentCommand implements QuarkusApplication {
    public static final String NAME = "content";

    private static final String USAGE = "Usage: content check";
    private static final int WRONG_USAGE = 2;

    private final Contents contents;
    private final Faqs faqs;
    private final PictureCheck pictures;

    ContentCommand(Contents contents, Faqs faqs, PictureCheck pictures) {
        this.contents = contents;
        this.faqs = faqs;
        this.pictures = pictures;
    }

    /** 1 when there are any: a script may ask. */
    @Override
    public int run(String... args) {
        if (!String.join(" ", args).equals("content check")) {
            System.err.println(USAGE);
            return WRONG_USAGE;
        }
        var faults = new ArrayList<String>();
        await(contents::faults).forEach(fault -> faults.add(fault.toString()));
        await(faqs::faults).forEach(fault -> faults.add(fault.toString()));
        faults.addAll(pictures());
        faults.forEach(System.out::println);
        if (faults.isEmpty()) {
            System.out.println("Every text in the database is said.");
        }
        return faults.isEmpty() ? 0 : 1;
    }

    /** The texts are worth knowing all the same. */
    private List<String> pictures() {
        try {
            return await(pictures::faults);
        } catch (TelegramFailure.Unreachable away) {
            System.err.println("Telegram is out of reach: it was not asked for the pictures that it alone has.");
            return List.of();
        }
    }
}
