package steps.sandbox.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import steps.sandbox.json.Json;

/** The sizes in which Telegram offers one photo, smallest first; bots must take the last for the best. */
public final class PhotoSizes {
    private static final int[] LONGER_SIDES = {90, 320, 800, 1280};

    private PhotoSizes() {}

    /** Width and height of every size; the last is what bots see as the photo itself. */
    public static List<ImageSize> of(StoredFile file) {
        int longer = Math.max(file.width(), file.height());
        List<ImageSize> sizes = new ArrayList<>();
        IntStream.of(LONGER_SIDES)
                .filter(side -> side < longer)
                .forEach(side -> sizes.add(new ImageSize(
                        Math.max(1, file.width() * side / longer), Math.max(1, file.height() * side / longer))));
        if (longer <= LONGER_SIDES[LONGER_SIDES.length - 1]) {
            sizes.add(new ImageSize(file.width(), file.height()));
        }
        return sizes;
    }

    /** The message's {@code photo} array. */
    public static ArrayNode json(StoredFile file) {
        ArrayNode photo = Json.array();
        List<ImageSize> sizes = of(file);
        for (int i = 0; i < sizes.size(); i++) {
            boolean whole = i == sizes.size() - 1;
            FileId id = new FileId(file.uniqueId(), whole ? 0 : i + 1);
            ObjectNode size = photo.addObject()
                    .put("file_id", id.text())
                    .put("file_unique_id", id.fullUniqueId())
                    .put("width", sizes.get(i).width())
                    .put("height", sizes.get(i).height());
            if (whole) {
                size.put("file_size", file.size());
            }
        }
        return photo;
    }
}
