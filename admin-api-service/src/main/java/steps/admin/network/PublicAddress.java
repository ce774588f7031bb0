package steps.admin.network;

import java.net.InetAddress;
import java.util.List;

/** Tells the addresses of the world from those of our own machines, which nobody is to reach through us. */
public final class PublicAddress {
    /** Of special use (RFC 6890 and its successors): inside of some machine or network, or nobody's. */
    private static final List<NetworkBlock> SPECIAL = NetworkBlock.list(
                    "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,"
                            + "192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/3")
            .orElseThrow();

    /** What of IPv6 is given out at all, and in there what carries an address of IPv4, or is nobody's. */
    private static final NetworkBlock INTERNET = NetworkBlock.parse("2000::/3").orElseThrow();

    private static final List<NetworkBlock> SPECIAL_6 =
            NetworkBlock.list("2001::/23,2001:db8::/32,2002::/16,3fff::/20").orElseThrow();

    private PublicAddress() {}

    public static boolean isPublic(InetAddress address) {
        return address.getAddress().length == 4
                ? SPECIAL.stream().noneMatch(block -> block.has(address))
                : INTERNET.has(address) && SPECIAL_6.stream().noneMatch(block -> block.has(address));
    }
}
