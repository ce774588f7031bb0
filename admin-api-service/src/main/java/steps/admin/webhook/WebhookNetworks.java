package steps.admin.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which addresses a message may go to: those of the internet, and those that an operator has named. */
public record WebhookNetworks(List<Block> allowed) {
    /** Of special use (RFC 6890 and its successors): inside of some machine or network, or nobody's. */
    private static final List<Block> SPECIAL = blocks(
                    "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,"
                            + "192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/3")
            .orElseThrow();

    /** What of IPv6 is given out at all, and in there what carries an address of IPv4, or is nobody's. */
    private static final Block INTERNET = Block.parse("2000::/3").orElseThrow();

    private static final List<Block> SPECIAL_6 =
            blocks("2001::/23,2001:db8::/32,2002::/16,3fff::/20").orElseThrow();

    /** No networks for an empty list, and nothing when a block is none; {@code 10.1.0.0/16,192.168.7.9} is a list of two. */
    static Optional<WebhookNetworks> parse(String written) {
        return written.isBlank()
                ? Optional.of(new WebhookNetworks(List.of()))
                : blocks(written).map(WebhookNetworks::new);
    }

    /** Whether it can be read as such a list. */
    public static boolean isList(String written) {
        return parse(written).isPresent();
    }

    boolean take(InetAddress address) {
        if (allowed.stream().anyMatch(block -> block.has(address))) {
            return true;
        }
        return address.getAddress().length == 4
                ? SPECIAL.stream().noneMatch(block -> block.has(address))
                : INTERNET.has(address) && SPECIAL_6.stream().noneMatch(block -> block.has(address));
    }

    /** Somebody's own network, where a message may go without TLS. */
    boolean areOwn(InetAddress address) {
        return allowed.stream().anyMatch(block -> block.has(address));
    }

    private static Optional<List<Block>> blocks(String written) {
        var blocks = Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .map(Block::parse)
                .toList();
        return blocks.stream().allMatch(Optional::isPresent)
                ? Optional.of(blocks.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    record Block(BigInteger first, int length, int bits) {
        private static final String NUMBERS_ONLY = "[0-9a-fA-F:.]+(/[0-9]{1,3})?";

        static Optional<Block> parse(String written) {
            if (!written.matches(NUMBERS_ONLY)) {
                return Optional.empty();
            }
            var parts = written.split("/", 2);
            try {
                // Numbers only, so that no name is looked up.
                var bytes = InetAddress.getByName(parts[0]).getAddress();
                int bits = bytes.length * 8;
                int length = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
                return Stream.of(new Block(number(bytes), length, bits))
                        .filter(block -> block.length <= bits)
                        .findFirst();
            } catch (UnknownHostException notAnAddress) {
                return Optional.empty();
            }
        }

        boolean has(InetAddress address) {
            var bytes = address.getAddress();
            return bytes.length * 8 == bits
                    && number(bytes).xor(first).shiftRight(bits - length).signum() == 0;
        }

        private static BigInteger number(byte... bytes) {
            return new BigInteger(1, bytes);
        }
    }
}
