package steps.admin.setting;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.setting.BotSetting;
import steps.domain.setting.SettingChanges;

/** The form of a setting: a value within its range. */
@Singleton
class SettingEditor implements Editor {
    private static final int LONGEST = 512;
    private static final Words RANGE = Words.of("Нужно %s от %s до %s.", "%s from %s to %s is needed.");
    private static final Words WHOLE = Words.of("целое число", "A whole number");
    private static final Words DECIMAL = Words.of("число", "A number");
    private static final Words FLAG = Words.of("Нужно true или false.", "Enter true or false.");
    private static final Words LINK = Words.of(
            "Нужна ссылка (https://…, t.me/…), @имя или пусто.",
            "Enter a link (https://…, t.me/…), an @name or nothing.");
    private static final Words UNKNOWN =
            Words.of("Эта версия такой настройки не знает.", "This version does not have this setting.");
    private static final List<Field> FIELDS = List.of(Field.text("value", Words.of("Значение", "Value"), LONGEST)
            .hinted(Words.of("Бот узнаёт о нём за две секунды.", "The bot picks it up within two seconds.")));

    private final SettingChanges settings;

    SettingEditor(SettingChanges settings) {
        this.settings = settings;
    }

    @Override
    public Right edits() {
        return Right.EDIT_SETTINGS;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Uni<Values> read(String key) {
        return settings.find(key).map(SettingEditor::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return settings.lock(key).map(SettingEditor::values);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return BotSetting.of(key)
                .map(setting -> change(setting, written(setting, after.text("value"))))
                .orElseGet(() -> refused(UNKNOWN));
    }

    private Uni<Edit> change(BotSetting setting, String value) {
        return setting.accepts(value)
                ? settings.change(setting, value).replaceWith(new Edit.Done(setting.key()))
                : refused(fault(setting));
    }

    /** Russians write numbers with a comma. */
    private static String written(BotSetting setting, String typed) {
        return switch (setting.kind()) {
            case WHOLE, DECIMAL -> typed.replace(',', '.');
            case FLAG, LINK -> typed;
        };
    }

    private static Words fault(BotSetting setting) {
        return switch (setting.kind()) {
            case FLAG -> FLAG;
            case LINK -> LINK;
            case WHOLE -> fault(WHOLE, setting);
            case DECIMAL -> fault(DECIMAL, setting);
        };
    }

    private static Words fault(Words what, BotSetting setting) {
        return new Words(
                RANGE.russian().formatted(what.russian(), setting.min(), setting.max()),
                RANGE.english().formatted(what.english(), setting.min(), setting.max()));
    }

    private static Uni<Edit> refused(Words why) {
        return Uni.createFrom().item(Edit.Refused.of("value", why));
    }

    private static @Nullable Values values(SettingChanges.@Nullable Described known) {
        return known == null ? null : Values.of("value", known.value());
    }
}
