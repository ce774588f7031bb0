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
        RUSSIAN.put(Pattern.compile("it says nothing"), "Нужен текст хотя бы на одном языке.");
        RUSSIAN.put(Pattern.compile("from one to (\\d+) characters"), "Нужно от 1 до $1 знаков.");
        RUSSIAN.put(
                Pattern.compile("the words of a button are from one to (\\d+) characters"),
                "Слова на кнопке: от 1 до $1 знаков.");
        RUSSIAN.put(
                Pattern.compile("a link begins with https:// and names a host"),
                "Ссылка начинается с https:// и называет сайт.");
        RUSSIAN.put(Pattern.compile("(\\d+) at most"), "Не больше $1.");
        RUSSIAN.put(Pattern.compile("Telegram shows no buttons under an album"), "Под альбомом кнопок не бывает.");
        RUSSIAN.put(Pattern.compile("that time has gone by"), "Это время уже прошло.");
        RUSSIAN.put(
                Pattern.compile("five fields of cron that come again, such as (.*)"),
                "Нужны пять полей cron, которые повторяются, например $1.");
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
