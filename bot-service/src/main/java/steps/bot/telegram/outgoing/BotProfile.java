package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.MenuButtonCommands;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.GetMyCommands;
import com.pengrad.telegrambot.request.GetMyDescription;
import com.pengrad.telegrambot.request.GetMyShortDescription;
import com.pengrad.telegrambot.request.SetChatMenuButton;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetMyDescription;
import com.pengrad.telegrambot.response.BaseResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import steps.bot.telegram.api.SetMyShortDescription;
import steps.bot.telegram.api.TelegramGateway;
import steps.domain.content.Language;
import steps.domain.content.ProfileTexts;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.Texts;

/**
 * What Telegram shows of the bot beside the chat: descriptions, commands and the button that opens them. Asked for before it is
 * set: that is seldom needed, and Telegram lets nobody set much.
 */
@Singleton
class BotProfile {
    private final TelegramGateway gateway;
    private final Texts texts;
    private final CommandMenu commands;

    BotProfile(TelegramGateway gateway, Texts texts, CommandMenu commands) {
        this.gateway = gateway;
        this.texts = texts;
        this.commands = commands;
    }

    /** By the texts of now: in Russian to those whom the bot speaks to in Russian, in English to all others. */
    List<Face> faces() {
        return Stream.concat(
                        Stream.of(face(Language.ENGLISH, "")),
                        Language.RUSSIAN.codes().map(code -> face(Language.RUSSIAN, code)))
                .toList();
    }

    private Face face(Language language, String code) {
        return ReaderLanguage.in(
                language,
                () -> new Face(
                        code,
                        texts.words(ProfileTexts.DESCRIPTION),
                        texts.words(ProfileTexts.SHORT_DESCRIPTION),
                        commands.in(language)));
    }

    Uni<Void> publish(List<Face> faces) {
        return Multi.createFrom()
                .iterable(faces)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .collect()
                .last()
                .chain(() -> gateway.call(new SetChatMenuButton().menuButton(new MenuButtonCommands())))
                .replaceWithVoid();
    }

    private Uni<Void> publish(Face face) {
        return description(face)
                .chain(() -> shortDescription(face))
                .chain(() -> commands(face))
                .replaceWithVoid();
    }

    private Uni<Void> description(Face face) {
        return gateway.call(new GetMyDescription().languageCode(face.code()))
                .chain(known -> unless(
                        face.description().equals(known.botDescription().description()),
                        new SetMyDescription().description(face.description()).languageCode(face.code())));
    }

    private Uni<Void> shortDescription(Face face) {
        return gateway.call(new GetMyShortDescription().languageCode(face.code()))
                .chain(known -> unless(
                        face.shortDescription()
                                .equals(known.botShortDescription().shortDescription()),
                        new SetMyShortDescription(face.shortDescription(), face.code())));
    }

    private Uni<Void> commands(Face face) {
        return gateway.call(new GetMyCommands().languageCode(face.code()))
                .chain(known -> unless(
                        face.commands().equals(Arrays.asList(known.commands())),
                        new SetMyCommands(face.commands().toArray(BotCommand[]::new)).languageCode(face.code())));
    }

    private <T extends BaseRequest<T, R>, R extends BaseResponse> Uni<Void> unless(boolean known, T request) {
        return known ? Uni.createFrom().voidItem() : gateway.call(request).replaceWithVoid();
    }

    /**
     * What people see whose Telegram speaks one language.
     *
     * @param code of that language; empty for all that have no face of their own
     */
    record Face(String code, String description, String shortDescription, List<BotCommand> commands) {}
}
