package steps.admin.panel.page;

import steps.domain.content.Language;

/** What the panel's own pages say, whatever section they show; templates name these words. */
public enum Say {
    ACCOUNT("Мой вход", "My login"),
    ACTIONS("Действия", "Actions"),
    ADD("Добавить", "Add"),
    ALL_MATCHING("Все найденные", "All that match"),
    APPLY("Применить", "Apply"),
    AS_LIST("Списком", "As a list"),
    AS_TABLE("Таблицей", "As a table"),
    ASK_TELEGRAM("Спросить Telegram сейчас", "Ask Telegram now"),
    AT_MOST("Больше всего за день:", "At most a day:"),
    AT_MOST_A_WEEK("Больше всего за неделю:", "At most a week:"),
    AUTO("Как в системе", "As the system"),
    BACK("Назад", "Back"),
    BOT_IS_ASKED(
            "Просьба передана боту, он выполнит её за несколько секунд.",
            "The bot was asked and does it within seconds."),
    BUSY(
            "Это сейчас меняет кто-то другой. Ничего не изменено, попробуйте ещё раз.",
            "Somebody else is changing this. Nothing was changed; try again."),
    CANCEL("Отмена", "Cancel"),
    CHANGES("Что изменилось", "What changed"),
    CHOOSE("Выбрать", "Choose"),
    CHECK("Проверить", "Check"),
    CHOOSE_ALL("Выбрать все на странице", "Choose all on the page"),
    CHOSEN("Выбрано", "Chosen"),
    CODE("Код из приложения", "Code of the app"),
    CODE_HINT(
            "Шесть цифр из приложения-аутентификатора или код восстановления.",
            "Six digits of the authenticator app, or a recovery code."),
    CODE_WANTED("Введите код из приложения.", "Enter the code of the app."),
    COLUMNS("Столбцы", "Columns"),
    CONFIRM("Подтвердить", "Confirm"),
    CONFLICT(
            "Пока вы меняли, это изменил кто-то ещё. Рядом с полями написано, что стоит там сейчас. Сохраните ещё раз,"
                    + " чтобы записать ваши значения.",
            "Somebody else has changed this meanwhile. Beside the fields is what stands there now. Save again to write"
                    + " your values."),
    COPIED("Скопировано", "Copied"),
    COPY("Скопировать", "Copy"),
    COUNTED("Посчитано", "Counted"),
    COUNT_AGAIN("Пересчитать цифры", "Count again"),
    CURRENT_PASSWORD("Нынешний пароль", "Current password"),
    DARK("Тёмная", "Dark"),
    DAY("День", "Day"),
    DIFFERING("Цифры, которые не сходятся с источником", "Figures that are not what their source says"),
    DONE("Сделано", "Done"),
    DOWN("Ниже", "Down"),
    DRY_RUN_FIRST(
            "Сначала будет показано, что изменит файл. До подтверждения ничего не записывается.",
            "First you will see what the file changes. Nothing is written until you confirm it."),
    EMPTY_LIST("Здесь пока ничего нет.", "There is nothing here yet."),
    END_OTHERS("Выйти на всех других устройствах", "Log out everywhere else"),
    EXPORT("Скачать CSV", "Download CSV"),
    FAILED("Что-то сломалось. Ничего не изменено.", "Something went wrong. Nothing was changed."),
    FILE("Файл", "File"),
    FILTERS("Фильтры", "Filters"),
    FIND("Найти", "Find"),
    FIND_HINT(
            "Раздел, человек, заказ, товар: имя, номер, телефон, артикул",
            "A section, person, order, product: name, number, phone, code"),
    FIRST_PAGE("К началу", "To the first"),
    FOLLOW("Следить", "Follow"),
    FORGED(
            "Эта страница устарела, и изменение не принято. Откройте её заново.",
            "This page is out of date, so the change was not taken. Open it anew."),
    FROM("с", "from"),
    FROM_FILE("Или из файла", "Or from a file"),
    FUNNEL("Путь от первого сообщения", "From the first message on"),
    FUNNEL_HINT(
            "Из тех, кто пришёл за выбранный срок, столько к этому часу дошло до каждого шага.",
            "Of those who came within the chosen period, so many have got to each step by now."),
    HISTORY("История", "History"),
    HISTORY_EMPTY("Изменений ещё не было.", "Nothing has been changed yet."),
    IN_ALL("Всего", "In all"),
    KEPT("В сводке", "Kept"),
    KEYS("Клавиши", "Keys"),
    KEYS_HELP(
            "Ctrl+K — найти что угодно, / — поиск в списке, j и k — вниз и вверх, Enter — открыть, e — изменить, x — выбрать, ? — эта"
                    + " подсказка",
            "Ctrl+K finds anything, / searches the list, j and k go down and up, Enter opens, e edits, x chooses, ? shows this"),
    LANGUAGE("Язык", "Language"),
    LAST_SIGN("Последний сигнал", "Last heartbeat"),
    LIGHT("Светлая", "Light"),
    LOG_IN("Войти", "Log in"),
    LOG_OUT("Выйти", "Log out"),
    MEAN("В среднем", "Mean"),
    MENU("Меню", "Menu"),
    MEDIA_FROM("Взять по адресу или file_id", "Take by address or file_id"),
    NAME("Имя", "Name"),
    NEW_PASSWORD("Новый пароль", "New password"),
    NEXT("Дальше", "Next"),
    NO("Нет", "No"),
    NONE_MATCH(
            "Ничего не найдено. Снимите фильтр или измените запрос.",
            "Nothing matches. Take off a filter or change the search."),
    NOTHING_TO_PACK(
            "Собирать нечего: оплаченных заказов с такими фильтрами нет.",
            "Nothing to pack: no paid orders with these filters."),
    NOTHING_CHOSEN("Ничего не выбрано.", "Nothing is chosen."),
    NOTICES("Сообщения в Telegram", "Messages in Telegram"),
    NOTICES_HINT(
            "О чём сообщать сразу. Если одного и того же много, сообщения на час прекращаются.",
            "What to tell you at once. When there is too much of the same, messages stop for an hour."),
    NOTHING_WRITTEN("ещё ничего не записано", "nothing is written yet"),
    NOT_FOUND("Такой страницы или записи нет.", "There is no such page or record."),
    NOT_SAVED("Не сохранено: исправьте отмеченные поля.", "Not saved: correct the marked fields."),
    NOW("Сейчас", "Now"),
    NO_RIGHT("Ваша роль этого не позволяет.", "Your role does not allow this."),
    NO_STATEMENTS("Сейчас ничего не выполняется.", "Nothing runs now."),
    OFF("выключен", "off"),
    OF_ALL("От пришедших", "Of all who came"),
    OF_BEFORE("От прошлого шага", "Of the step before"),
    ON("включён", "on"),
    OPEN("Открыть", "Open"),
    ORDER("Порядок", "Order"),
    ORDERS("Заказов", "Orders"),
    OTHER_FILE("Другой файл", "Another file"),
    PASSWORD("Пароль", "Password"),
    PEOPLE("Людей", "People"),
    PERIOD("Период", "Period"),
    PIECES("Штук", "Pieces"),
    PREVIEW("Как увидит человек", "As people see it"),
    PREVIOUS("Раньше", "Previous"),
    PRINT("Печать", "Print"),
    PROCESSES("Процессы", "Processes"),
    PRODUCT("Товар", "Product"),
    PRODUCT_CODE("Артикул", "Product code"),
    RECIPIENT("Получатель", "Recipient"),
    RECOVERY(
            "Коды восстановления: каждый заменяет приложение один раз. Сохраните их сейчас, больше они не"
                    + " показываются.",
            "Recovery codes: each stands in for the app once. Keep them now, they are not shown again."),
    REFUSED("Не сделано", "Not done"),
    REGISTER_AGAIN("Зарегистрировать заново", "Register again"),
    REPLICA("Копия", "Replica"),
    REQUEST_ID("Номер для журнала", "Id in the log"),
    RESET("Сбросить", "Reset"),
    RESULT("Результат", "Result"),
    RETENTION("Возвращаются гулять", "They come back to walk"),
    RETENTION_HINT(
            "Какая часть зарегистрировавшихся за неделю гуляла на той же неделе (0) и через 1, 2, … недель.",
            "Which part of those who registered in a week walked in that week (0), and 1, 2, … weeks later."),
    ROLE("Роль", "Role"),
    ROWS("Строки", "Rows"),
    RUNS_FOR("Выполняется", "Runs for"),
    RUNS_SINCE("Работает с", "Since"),
    SAVE("Сохранить", "Save"),
    SEARCH("Поиск", "Search"),
    SECRET(
            "Секрет. Он показан только сейчас: скопируйте и передайте его так, чтобы не увидел никто другой.",
            "The secret. It is shown only now: copy it, and hand it on so that nobody else sees it."),
    SECOND_STEP("Второй шаг входа", "Second step of the login"),
    SECTIONS("Разделы", "Sections"),
    SERVICE("Служба", "Service"),
    SESSIONS("Где выполнен вход", "Where you are logged in"),
    SESSIONS_OF("Где выполнен вход", "Logged in at"),
    SHOW_PICTURE("Показать", "Show"),
    SKIP("К содержанию", "To the content"),
    SLOW_STATEMENTS("Долгие запросы к базе", "Slow statements"),
    STAGE("Шаг", "Step"),
    STATEMENT("Запрос", "Statement"),
    TELEGRAM("Свой Telegram", "Your own Telegram"),
    TELEGRAM_CODE("Код из сообщения", "Code of the message"),
    TELEGRAM_HINT(
            "Сюда приходят пробные рассылки. Нужен Telegram ID того, кто зарегистрирован в боте: его показывает раздел"
                    + " «Пользователи».",
            "Broadcasts that you try arrive here. It takes the Telegram id of somebody who has registered with the"
                    + " bot: “Users” shows it."),
    TELEGRAM_LATELY(
            "Код уже отправлен. Новый можно запросить через минуту.",
            "A code is on its way. Ask for another in a minute."),
    TELEGRAM_SEND("Прислать код", "Send a code"),
    TELEGRAM_UNKNOWN(
            "С таким Telegram ID в боте никто не зарегистрирован.",
            "Nobody with this Telegram id has registered with the bot."),
    TELEGRAM_UNLINK("Отвязать", "Unlink"),
    TIMES_RUN("Выполнен раз", "Times run"),
    TO_FETCH("Взять со склада", "To fetch"),
    THEIRS("Сейчас там", "There now"),
    THEME("Оформление", "Looks"),
    THIS_DEVICE("это устройство", "this device"),
    TO("по", "to"),
    TOO_SOON(
            "Слишком много неудачных попыток. Подождите ещё %s с.",
            "Too many attempts have failed. Wait another %s s."),
    TOTP_ADD(
            "Добавьте этот ключ в приложение-аутентификатор: снимите картинку или введите ключ. Затем введите код,"
                    + " который оно показывает.",
            "Add this key to an authenticator app by the picture or by typing it. Then enter the code that it shows."),
    TOTP_DEMANDED(
            "Ваша роль требует второго шага. Включите его, чтобы работать дальше.",
            "Your role takes a second step. Turn it on to go on."),
    TOTP_TURN_OFF("Выключить второй шаг", "Turn the second step off"),
    TOTP_TURN_ON("Включить второй шаг", "Turn the second step on"),
    UNAVAILABLE(
            "База данных сейчас не отвечает. Попробуйте немного позже.",
            "The database does not answer at the moment. Try again a little later."),
    UNSAVED("Есть несохранённые изменения.", "There are unsaved changes."),
    UPLOAD("Перетащите сюда файл или выберите его", "Drop a file here or choose one"),
    UPLOAD_FILE("Загрузить файл", "Upload a file"),
    UP("Выше", "Up"),
    VERSION("Версия", "Version"),
    VIEWS("Сохранённые виды", "Saved views"),
    VIEW_NAME("Имя вида", "Name of the view"),
    VIEW_SAVE("Сохранить вид", "Save the view"),
    WEEK_OF("Неделя с", "Week of"),
    WHAT("Что", "What"),
    WHAT_TO_DO("Что делать", "What to do"),
    WRONG_CODE("Код не подошёл.", "That code is not right."),
    WRONG_LINES("Скачать строки с ошибками", "Download the wrong lines"),
    WRONG_LOGIN("Имя или пароль не подходят.", "Name or password is not right."),
    WRONG_PASSWORD("Нынешний пароль не подходит.", "The current password is not right."),
    PASSWORD_SHORT("Нужно от 10 до 200 знаков.", "Between 10 and 200 characters are needed."),
    YES("Да", "Yes"),
    YOURS("Ваше", "Yours"),
    ZONE("Время", "Times in");

    private final Words words;

    Say(String russian, String english) {
        this.words = Words.of(russian, english);
    }

    public String in(Language language) {
        return words.in(language);
    }
}
