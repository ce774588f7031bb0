package steps.admin.panel.page;

/** What sections of the menu are about, in its order. */
public enum MenuGroup {
    TODAY(Words.of("Сводка", "Overview")),
    PEOPLE(Words.of("Люди", "People")),
    SHOP(Words.of("Магазин", "Shop")),
    TEXTS(Words.of("Тексты и рассылки", "Texts and broadcasts")),
    RULES(Words.of("Правила", "Rules")),
    PARTNERS(Words.of("Партнёры", "Partners")),
    PANEL(Words.of("Панель", "Panel"));

    private final Words title;

    MenuGroup(Words title) {
        this.title = title;
    }

    public Words title() {
        return title;
    }
}
