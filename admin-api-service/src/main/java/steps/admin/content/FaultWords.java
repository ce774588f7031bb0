package steps.admin.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import steps.admin.panel.page.Words;

/** Why a text cannot be said, in words for whoever writes it: the domain gives its reasons in English. */
public final class FaultWords {
    private static final Map<Pattern, String> RUSSIAN = new LinkedHashMap<>();

    static {
        RUSSIAN.put(Pattern.compile("it is empty"), "Текст пуст.");
        RUSSIAN.put(Pattern.compile("it lacks the place (.*)"), "Не хватает места для значения: $1.");
        RUSSIAN.put(Pattern.compile("there is no place (.*)"), "Такого места для значения здесь нет: $1.");
        RUSSIAN.put(Pattern.compile("(.*) is not closed"), "Тег $1 не закрыт.");
        RUSSIAN.put(Pattern.compile("Telegram does not know (.*)"), "Telegram не знает тега $1.");
        RUSSIAN.put(Pattern.compile("(.*) must be written as (.*)"), "Знак $1 нужно писать как $2.");
        RUSSIAN.put(Pattern.compile("(.*) may not stand inside (.*)"), "Тег $1 нельзя ставить внутри $2.");
        RUSSIAN.put(Pattern.compile("(.*) closes nothing"), "Тег $1 ничего не закрывает.");
        RUSSIAN.put(Pattern.compile("(.*) closes (.*)"), "Тег $1 закрывает не тот: открыт $2.");
        RUSSIAN.put(Pattern.compile("(.*) characters, (.*) at most"), "Знаков $1, а можно не больше $2.");
    }

    private FaultWords() {}

    public static Words of(String reason) {
        return RUSSIAN.entrySet().stream()
                .map(known -> Map.entry(known.getKey().matcher(reason), known.getValue()))
                .filter(known -> known.getKey().matches())
                .findFirst()
                .map(known -> new Words(known.getKey().replaceFirst(known.getValue()), english(reason)))
                .orElseGet(() -> Words.same(english(reason)));
    }

    private static String english(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }
}
