package steps.bot.picture;

/** Pixels of at most 256 colours. */
public interface Picture {
    int width();

    int height();

    /** Three bytes for each colour: red, green, blue. */
    byte[] colours();

    /** Writes the numbers of a row's colours into {@code target} from there on. */
    void copyRow(int y, byte[] target, int from);
}
