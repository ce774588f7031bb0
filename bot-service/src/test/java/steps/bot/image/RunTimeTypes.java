package steps.bot.image;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.Update;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.Reply;
import steps.domain.delivery.Notice;
import steps.testing.TypeWalk;

/** What this service makes and reads by reflection, found without looking at what is registered for that. */
final class RunTimeTypes {
    private static final String LIBRARY = "com.pengrad.telegrambot.";
    private static final List<String> ON_THE_WIRE =
            List.of(LIBRARY + "model.", LIBRARY + "response.", LIBRARY + "passport.");
    private static final ImportOption NO_TEST_JARS = location -> !location.contains("-tests.jar");
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(NO_TEST_JARS)
            .importPackages("steps.bot", "steps.domain");

    private RunTimeTypes() {}

    /** What Gson makes of Telegram's answers, and makes our requests of. */
    static Set<Class<?>> telegrams() {
        var library = libraryClasses();
        var used = usedByUs();
        var roots = Stream.concat(
                Stream.of(Update.class),
                library.stream()
                        .filter(type ->
                                type.getName().startsWith(LIBRARY + "response.") || used.contains(type.getName())));
        return new TypeWalk(library, library::contains).from(roots.toList());
    }

    /** What Jackson writes into the database and reads there and from other services. */
    static Set<Class<?>> stored() {
        var roots = Stream.of(annotated(), states(), restAnswers(), Stream.of(Reply.class, Notice.class))
                .flatMap(found -> found)
                .toList();
        var candidates = OURS.stream().<Class<?>>map(JavaClass::reflect).toList();
        return new TypeWalk(candidates, RunTimeTypes::isOurs).from(roots);
    }

    /** Whoever reads or writes JSON of his own. */
    static Set<String> readersOfJson() {
        return OURS.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().isAssignableTo(ObjectMapper.class)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> annotated() {
        return OURS.stream().filter(RunTimeTypes::isAnnotated).map(JavaClass::reflect);
    }

    private static boolean isAnnotated(JavaClass type) {
        return Stream.of(JsonSubTypes.class, JsonTypeInfo.class, JsonTypeName.class)
                        .anyMatch(type::isAnnotatedWith)
                || type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(JsonProperty.class));
    }

    private static Stream<Class<?>> states() {
        return OURS.stream()
                .filter(type -> type.isAssignableTo(DialogState.class))
                .map(JavaClass::reflect);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("steps.");
    }

    private static Stream<Class<?>> restAnswers() {
        return OURS.stream()
                .filter(type -> type.isAnnotatedWith(RegisterRestClient.class))
                .flatMap(client -> Stream.of(client.reflect().getDeclaredMethods()))
                .map(Method::getGenericReturnType)
                .flatMap(answer -> answer instanceof ParameterizedType uni
                        ? Stream.of((Class<?>) uni.getActualTypeArguments()[0])
                        : Stream.empty());
    }

    private static Set<String> usedByUs() {
        return OURS.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(use -> use.getTargetClass().getName())
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> libraryClasses() {
        try {
            var jar = Path.of(TelegramBot.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var entries = new JarFile(jar.toFile())) {
                return entries.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .filter(name -> ON_THE_WIRE.stream().anyMatch(name::startsWith))
                        .<Class<?>>map(RunTimeTypes::named)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, RunTimeTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
