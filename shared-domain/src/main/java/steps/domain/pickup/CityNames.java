package steps.domain.pickup;

import static java.util.Map.entry;

import java.util.Map;

/** What people and addresses call a city for short. Only names that mean one city: «Владик» is two. */
final class CityNames {
    private static final Map<String, String> FULL = Map.ofEntries(
            entry("спб", "санкт петербург"),
            entry("с пб", "санкт петербург"),
            entry("с петербург", "санкт петербург"),
            entry("ст петербург", "санкт петербург"),
            entry("санктпетербург", "санкт петербург"),
            entry("петербург", "санкт петербург"),
            entry("питер", "санкт петербург"),
            entry("мск", "москва"),
            entry("н новгород", "нижний новгород"),
            entry("нижн новгород", "нижний новгород"),
            entry("в новгород", "великий новгород"),
            entry("вел новгород", "великий новгород"),
            entry("в луки", "великие луки"),
            entry("вел луки", "великие луки"),
            entry("екб", "екатеринбург"),
            entry("екат", "екатеринбург"),
            entry("ебург", "екатеринбург"),
            entry("нск", "новосибирск"),
            entry("новосиб", "новосибирск"),
            entry("рнд", "ростов на дону"),
            entry("ростов н д", "ростов на дону"),
            entry("ростов н / д", "ростов на дону"),
            entry("ростов н дону", "ростов на дону"),
            entry("н челны", "набережные челны"),
            entry("наб челны", "набережные челны"),
            entry("набчелны", "набережные челны"),
            entry("н тагил", "нижний тагил"),
            entry("н уренгой", "новый уренгой"),
            entry("ю сахалинск", "южно сахалинск"),
            entry("п камчатский", "петропавловск камчатский"),
            entry("комсомольск н а", "комсомольск на амуре"),
            entry("комсомольск н / а", "комсомольск на амуре"),
            entry("к уральский", "каменск уральский"),
            entry("в пышма", "верхняя пышма"),
            entry("в волочек", "вышний волочек"),
            entry("с посад", "сергиев посад"),
            entry("п посад", "павловский посад"),
            entry("ст оскол", "старый оскол"),
            entry("мин воды", "минеральные воды"),
            entry("минводы", "минеральные воды"),
            entry("йошка", "йошкар ола"),
            entry("у удэ", "улан удэ"),
            entry("тлт", "тольятти"));

    private static final int MOST_WORDS = 4;

    private CityNames() {}

    /** The same words, with a city that they begin with by its full name. */
    static String full(String words) {
        int end = 0;
        int longest = 0;
        for (int word = 0; word < MOST_WORDS && end < words.length(); word++) {
            int space = words.indexOf(' ', end);
            int to = space < 0 ? words.length() : space;
            longest = FULL.containsKey(words.substring(0, to)) ? to : longest;
            end = to + 1;
        }
        return longest == 0 ? words : FULL.get(words.substring(0, longest)) + words.substring(longest);
    }
}
