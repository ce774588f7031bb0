package steps.domain.preference;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cities as Russians call them, by the zone whose clocks they have: those of Russia with some 100,000 people, the large ones of its
 * neighbours, and those of the world that people move to. The first of a zone stands for all of it.
 */
final class CityZones {
    private static final String CITIES = """
            Europe/Kaliningrad: Калининград, Советск, Черняховск
            Europe/Moscow: Москва, Санкт-Петербург, Питер, СПб, Петербург, Нижний Новгород, Казань, Ростов-на-Дону, Ростов, \
            Воронеж, Краснодар, Сочи, Ярославль, Рязань, Пенза, Липецк, Тула, Киров, Чебоксары, Курск, Ставрополь, Тверь, \
            Брянск, Иваново, Белгород, Владимир, Архангельск, Калуга, Смоленск, Саранск, Череповец, Вологда, Орёл, Мурманск, \
            Петрозаводск, Кострома, Новороссийск, Йошкар-Ола, Химки, Таганрог, Сыктывкар, Нальчик, Шахты, Дзержинск, \
            Старый Оскол, Великий Новгород, Новгород, Балашиха, Подольск, Королёв, Мытищи, Люберцы, Красногорск, Электросталь, \
            Коломна, Одинцово, Домодедово, Серпухов, Щёлково, Раменское, Долгопрудный, Пушкино, Жуковский, Реутов, Ногинск, \
            Обнинск, Псков, Махачкала, Владикавказ, Грозный, Назрань, Черкесск, Майкоп, Элиста, Армавир, Пятигорск, Кисловодск, \
            Ессентуки, Невинномысск, Анапа, Геленджик, Туапсе, Дербент, Хасавюрт, Каспийск, Северодвинск, Рыбинск, Муром, \
            Ковров, Арзамас, Набережные Челны, Нижнекамск, Альметьевск, Зеленодольск, Новочебоксарск, Новомосковск, Елец, \
            Тамбов, Волгодонск, Новочеркасск, Батайск, Волжский, Волгоград, Камышин, Зеленоград, Выборг, Гатчина, Великие Луки, \
            Ухта, Воркута, Нарьян-Мар
            Europe/Simferopol: Симферополь, Севастополь, Ялта, Керчь, Евпатория, Феодосия
            Europe/Samara: Самара, Тольятти, Ижевск, Сызрань, Новокуйбышевск, Сарапул, Воткинск, Глазов
            Europe/Saratov: Саратов, Энгельс, Балаково
            Europe/Ulyanovsk: Ульяновск, Димитровград
            Europe/Astrakhan: Астрахань
            Asia/Yekaterinburg: Екатеринбург, Екб, Челябинск, Уфа, Пермь, Тюмень, Оренбург, Магнитогорск, Сургут, Нижний Тагил, \
            Стерлитамак, Курган, Нижневартовск, Орск, Каменск-Уральский, Миасс, Златоуст, Салават, Копейск, Березники, \
            Первоуральск, Нефтеюганск, Ханты-Мансийск, Новый Уренгой, Ноябрьск, Салехард, Тобольск, Нефтекамск, Октябрьский, \
            Туймазы, Соликамск, Серов, Ишим
            Asia/Omsk: Омск
            Asia/Novosibirsk: Новосибирск, Новосиб, Бердск, Академгородок, Искитим
            Asia/Barnaul: Барнаул, Бийск, Рубцовск, Горно-Алтайск
            Asia/Tomsk: Томск, Северск
            Asia/Novokuznetsk: Новокузнецк, Кемерово, Прокопьевск, Междуреченск, Ленинск-Кузнецкий, Киселёвск
            Asia/Krasnoyarsk: Красноярск, Норильск, Абакан, Ачинск, Кызыл, Канск, Железногорск, Минусинск
            Asia/Irkutsk: Иркутск, Улан-Удэ, Братск, Ангарск, Усть-Илимск, Шелехов
            Asia/Chita: Чита, Краснокаменск
            Asia/Yakutsk: Якутск, Благовещенск, Нерюнгри, Свободный, Тында
            Asia/Vladivostok: Владивосток, Хабаровск, Комсомольск-на-Амуре, Уссурийск, Находка, Артём, Биробиджан
            Asia/Sakhalin: Южно-Сахалинск, Сахалин, Холмск
            Asia/Magadan: Магадан
            Asia/Srednekolymsk: Среднеколымск
            Asia/Kamchatka: Петропавловск-Камчатский, Камчатка
            Asia/Anadyr: Анадырь
            Europe/Minsk: Минск, Гомель, Брест, Гродно, Витебск, Могилёв, Бобруйск, Барановичи
            Europe/Kyiv: Киев, Харьков, Одесса, Днепр, Львов, Запорожье
            Europe/Chisinau: Кишинёв, Тирасполь
            Asia/Almaty: Алматы, Алма-Ата, Астана, Нур-Султан, Шымкент, Караганда, Павлодар, Усть-Каменогорск, Семей, Тараз
            Asia/Aqtobe: Актобе
            Asia/Aqtau: Актау
            Asia/Oral: Уральск
            Asia/Tashkent: Ташкент, Самарканд, Бухара, Фергана
            Asia/Bishkek: Бишкек, Ош
            Asia/Dushanbe: Душанбе
            Asia/Ashgabat: Ашхабад
            Asia/Tbilisi: Тбилиси, Батуми, Кутаиси
            Asia/Yerevan: Ереван, Гюмри
            Asia/Baku: Баку, Гянджа
            Europe/Riga: Рига
            Europe/Vilnius: Вильнюс
            Europe/Tallinn: Таллин, Таллинн, Тарту
            Europe/Helsinki: Хельсинки
            Europe/Warsaw: Варшава, Краков, Вроцлав, Гданьск
            Europe/Berlin: Берлин, Мюнхен, Гамбург, Кёльн, Франкфурт, Дрезден, Лейпциг, Штутгарт, Дюссельдорф, Munich, Hamburg
            Europe/Paris: Париж, Ницца, Лион, Марсель
            Europe/London: Лондон, Манчестер, Эдинбург
            Europe/Madrid: Мадрид, Барселона, Валенсия, Аликанте, Малага
            Europe/Rome: Рим, Милан, Неаполь, Флоренция, Milan
            Europe/Lisbon: Лиссабон, Порту
            Europe/Prague: Прага, Брно
            Europe/Vienna: Вена
            Europe/Budapest: Будапешт
            Europe/Belgrade: Белград, Нови-Сад
            Europe/Podgorica: Подгорица, Будва
            Europe/Sofia: София, Бургас, Варна
            Europe/Bucharest: Бухарест
            Europe/Athens: Афины, Салоники
            Europe/Amsterdam: Амстердам
            Europe/Brussels: Брюссель
            Europe/Zurich: Цюрих, Женева, Geneva
            Europe/Stockholm: Стокгольм
            Europe/Oslo: Осло
            Europe/Copenhagen: Копенгаген
            Europe/Dublin: Дублин
            Europe/Istanbul: Стамбул, Анталья, Анкара, Алания, Измир
            Asia/Nicosia: Никосия, Лимассол, Ларнака, Пафос
            Asia/Jerusalem: Иерусалим, Тель-Авив, Хайфа, Tel Aviv, Haifa
            Asia/Dubai: Дубай, Абу-Даби, Abu Dhabi
            Asia/Riyadh: Эр-Рияд
            Asia/Tehran: Тегеран
            Asia/Kolkata: Дели, Мумбаи, Гоа, Бангалор, Delhi, Mumbai
            Asia/Colombo: Коломбо
            Asia/Bangkok: Бангкок, Пхукет, Паттайя, Phuket
            Asia/Ho_Chi_Minh: Хошимин, Нячанг, Дананг, Saigon
            Asia/Makassar: Денпасар, Бали, Bali
            Asia/Jakarta: Джакарта
            Asia/Singapore: Сингапур
            Asia/Kuala_Lumpur: Куала-Лумпур
            Asia/Manila: Манила
            Asia/Hong_Kong: Гонконг
            Asia/Shanghai: Пекин, Шанхай, Гуанчжоу, Шэньчжэнь, Beijing
            Asia/Ulaanbaatar: Улан-Батор
            Asia/Seoul: Сеул, Пусан
            Asia/Tokyo: Токио, Осака
            Australia/Sydney: Сидней, Мельбурн
            Pacific/Auckland: Окленд
            Africa/Cairo: Каир, Хургада, Шарм-эль-Шейх
            America/New_York: Нью-Йорк, Майами, Бостон, Вашингтон, Филадельфия, Miami, Boston, Washington
            America/Toronto: Торонто, Монреаль, Montreal
            America/Chicago: Чикаго, Хьюстон, Даллас, Houston
            America/Denver: Денвер
            America/Los_Angeles: Лос-Анджелес, Сан-Франциско, Сиэтл, Лас-Вегас, San Francisco, Seattle
            America/Vancouver: Ванкувер
            America/Mexico_City: Мехико
            America/Argentina/Buenos_Aires: Буэнос-Айрес
            America/Sao_Paulo: Сан-Паулу, Рио-де-Жанейро
            """;

    private static final Map<ZoneId, List<String>> BY_ZONE = CITIES.lines()
            .map(line -> line.split(": ", 2))
            .collect(Collectors.toUnmodifiableMap(
                    parts -> ZoneId.of(parts[0]),
                    parts -> Arrays.stream(parts[1].split(","))
                            .map(String::strip)
                            .toList()));

    private CityZones() {}

    static Map<ZoneId, List<String>> byZone() {
        return BY_ZONE;
    }
}
