package vn.trucban.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.settings.OfficeNetwork.Card;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/** With the Internet gone, somebody in the office has to find the machine. */
class OfficeNetworkTest {
    private static OfficeNetwork with(Map<String, String> variables) {
        return OfficeNetwork.read(new Variables(variables::get));
    }

    private static Card card(String name, String address) throws UnknownHostException {
        return new Card(name, InetAddress.getByName(address));
    }

    @Test
    void only_what_the_office_can_type_and_reach_is_named() throws UnknownHostException {
        Stream<Card> cards = Stream.of(
                card("lo", "127.0.0.1"),
                card("eth0", "fe80::1"),
                card("eth0", "2001:db8::7"),
                card("eth0", "192.168.1.20"),
                card("eth1", "169.254.3.4"),
                card("docker0", "172.17.0.1"),
                card("wlan0", "10.0.0.7"),
                card("eth2", "203.0.113.9"));
        assertThat(OfficeNetwork.among(cards, "8080"))
                .containsExactly("http://192.168.1.20:8080", "http://10.0.0.7:8080");
    }

    @Test
    void what_the_settings_say_is_the_address() {
        assertThat(with(Map.of("TRUCBAN_LAN_URL", "http://mot-cua.lan")).addresses())
                .containsExactly("http://mot-cua.lan");
        assertThatThrownBy(() -> with(Map.of("TRUCBAN_LAN_URL", "mot cua"))).isInstanceOf(ConfigurationRefused.class);
    }

    @Test
    void a_server_that_listens_to_this_machine_alone_has_none() {
        assertThat(with(Map.of()).listeningOn("127.0.0.1").addresses()).isEmpty();
    }
}
