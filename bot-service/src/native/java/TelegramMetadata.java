import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Run by the build: tells a native image which classes of Telegram's library Gson makes by reflection. Those are all that the
 * library has for what goes over the wire, so that nobody has to think of them when it grows.
 */
class TelegramMetadata {
    private static final String LIBRARY = "com/pengrad/telegrambot/";
    private static final List<String> ON_THE_WIRE = List.of("model/", "response/", "passport/");
    private static final String CLASS =
            "{\"name\":\"%s\",\"allDeclaredConstructors\":true,\"allDeclaredFields\":true,\"unsafeAllocated\":true}";
    private static final String ARRAY = "{\"name\":\"%s\",\"unsafeAllocated\":true}";

    public static void main(String... arguments) throws IOException, ClassNotFoundException {
        var entries = new TreeMap<String, String>();
        try (var library = new JarFile(jar().toFile())) {
            for (var name : library.stream().map(JarEntry::getName).filter(TelegramMetadata::isOnTheWire).toList()) {
                add(Class.forName(name.replace('/', '.').replace(".class", ""), false, loader()), entries);
            }
        }
        if (entries.isEmpty()) {
            throw new IllegalStateException("The library has nothing in " + LIBRARY + " any more.");
        }
        var file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[\n" + String.join(",\n", entries.values()) + "\n]\n");
    }

    private static Path jar() throws ClassNotFoundException {
        var anchor = Class.forName((LIBRARY + "TelegramBot").replace('/', '.'), false, loader());
        return Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static ClassLoader loader() {
        return TelegramMetadata.class.getClassLoader();
    }

    private static boolean isOnTheWire(String name) {
        return name.endsWith(".class") && ON_THE_WIRE.stream().anyMatch(part -> name.startsWith(LIBRARY + part));
    }

    private static void add(Class<?> type, TreeMap<String, String> entries) {
        entries.put(type.getName(), CLASS.formatted(type.getName()));
        for (Field field : type.getDeclaredFields()) {
            addArrays(field.getGenericType(), entries);
        }
    }

    /** Gson makes an array of several dimensions from the outside to the inside. */
    private static void addArrays(Type type, TreeMap<String, String> entries) {
        switch (type) {
            case Class<?> array when array.isArray() -> {
                entries.put(array.getTypeName(), ARRAY.formatted(array.getTypeName()));
                addArrays(array.getComponentType(), entries);
            }
            case GenericArrayType array -> {
                if (array.getGenericComponentType() instanceof ParameterizedType component) {
                    addArrays(Array.newInstance((Class<?>) component.getRawType(), 0).getClass(), entries);
                }
                addArrays(array.getGenericComponentType(), entries);
            }
            case ParameterizedType generic -> {
                for (Type argument : generic.getActualTypeArguments()) {
                    addArrays(argument, entries);
                }
            }
            default -> {}
        }
    }
}
