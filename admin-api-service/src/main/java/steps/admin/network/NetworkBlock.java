package steps.admin.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Addresses that begin with the same bits. */
public record NetworkBlock(BigInteger first, int length, int bits) {
    private static final String NUMBERS_ONLY = "[0-9a-fA-F:.]+(/[0-9]{1,3})?";

    /** {@code 10.1.0.0/16}, or one address; nothing for anything else. */
    public static Optional<NetworkBlock> parse(String written) {
        if (!written.matches(NUMBERS_ONLY)) {
            return Optional.empty();
        }
        var parts = written.split("/", 2);
        try {
            // Numbers only, so that no name is looked up.
            var bytes = InetAddress.getByName(parts[0]).getAddress();
            int bits = bytes.length * 8;
            int length = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            return Optional.of(new NetworkBlock(number(bytes), length, bits)).filter(block -> block.length <= bits);
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** With commas between them; nothing when one of them is none. */
    public static Optional<List<NetworkBlock>> list(String written) {
        var blocks = Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .map(NetworkBlock::parse)
                .toList();
        return blocks.stream().allMatch(Optional::isPresent)
                ? Optional.of(blocks.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    public boolean has(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length * 8 == bits
                && number(bytes).xor(first).shiftRight(bits - length).signum() == 0;
    }

    private static BigInteger number(byte... bytes) {
        return new BigInteger(1, bytes);
    }
}
