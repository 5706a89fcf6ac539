package vn.trucban.bot.settings;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/**
 * Where the office's own network finds this machine when there is no Internet: as the settings say, else as its network cards say at the
 * moment. Containers see cards of their own only, so there the setting is needed.
 *
 * @param set what the settings say
 * @param thisMachineOnly nobody else can reach it
 */
public record OfficeNetwork(Optional<String> set, String port, boolean thisMachineOnly) {
    /** A clerk types one; a second where there is a cable besides the wireless. */
    private static final int MOST = 2;
    /** Cards that lead to nobody in the office. */
    private static final Pattern INNER = Pattern.compile("(?:docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg).*");

    /** @throws ConfigurationRefused where {@code TRUCBAN_LAN_URL} is no address */
    public static OfficeNetwork read(Variables variables) {
        Optional<String> set = variables
                .text("TRUCBAN_LAN_URL")
                .map(there -> variables.url("TRUCBAN_LAN_URL", there).toString());
        return new OfficeNetwork(set, BotSettings.port(variables), false);
    }

    /** @param address on which the server listens; null: on all */
    public OfficeNetwork listeningOn(String address) {
        boolean closed =
                address != null && (address.equals("localhost") || address.startsWith("127.") || address.equals("::1"));
        return new OfficeNetwork(set, port, closed);
    }

    /** Bases of links, {@code http://192.168.1.20:8080}, without a closing slash; none where nothing is known. */
    public List<String> addresses() {
        if (set.isPresent()) {
            return List.of(set.get());
        }
        try {
            return thisMachineOnly
                    ? List.of()
                    : among(NetworkInterface.networkInterfaces().flatMap(OfficeNetwork::cards), port);
        } catch (SocketException unreadable) {
            return List.of();
        }
    }

    /** One address of one network card. */
    record Card(String name, InetAddress address) {}

    private static Stream<Card> cards(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback()
                    ? card.inetAddresses().map(address -> new Card(card.getName(), address))
                    : Stream.empty();
        } catch (SocketException gone) {
            return Stream.empty();
        }
    }

    /** why no IPv6: nobody types it from a sheet of paper. */
    static List<String> among(Stream<Card> cards, String port) {
        return cards.filter(card -> !INNER.matcher(card.name()).matches())
                .map(Card::address)
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .map(address -> "http://" + address.getHostAddress() + (port.equals("80") ? "" : ":" + port))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
