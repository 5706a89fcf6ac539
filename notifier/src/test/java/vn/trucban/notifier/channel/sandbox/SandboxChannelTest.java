package vn.trucban.notifier.channel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.ChannelLimits;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;

/** The stand-in takes everything, shows it, and never claims to be live. */
class SandboxChannelTest {
    private static final Address LAN = new Address(ChannelKind.ZALO, "1");
    private final SandboxChannel sandbox = new SandboxChannel(
            ChannelKind.ZALO,
            new ChannelLimits(2000, 5, 10),
            Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC));

    @Test
    void it_shows_what_would_have_been_sent_and_to_whom() {
        sandbox.send(OutgoingMessage.text("a", LAN, "Xin chào"));
        sandbox.send(OutgoingMessage.text("b", new Address(ChannelKind.ZALO, "2"), "Khác"));
        assertThat(sandbox.live()).isFalse();
        assertThat(sandbox.messagesTo(LAN))
                .extracting(shown -> shown.message().text())
                .containsExactly("Xin chào");
    }

    @Test
    void what_the_real_channel_would_refuse_as_too_long_is_refused() {
        assertThat(sandbox.send(OutgoingMessage.text("a", LAN, "a".repeat(2000))))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(sandbox.send(OutgoingMessage.text("b", LAN, "a".repeat(2001))))
                .isInstanceOf(SendOutcome.Rejected.class);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void a_message_sent_again_under_its_id_is_one_message() {
        assertThat(sandbox.send(OutgoingMessage.text("a", LAN, "Xin chào")))
                .isEqualTo(sandbox.send(OutgoingMessage.text("a", LAN, "Xin chào")));
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void an_edit_takes_the_place_of_the_earlier_text() {
        String first = ((SendOutcome.Sent) sandbox.send(OutgoingMessage.text("a", LAN, "Bước 1"))).providerId();
        sandbox.send(OutgoingMessage.text("b", LAN, "Ghi chú"));
        sandbox.send(new OutgoingMessage(
                "c", LAN, "Bước 2", List.of(), Optional.of(first), Optional.empty(), Optional.empty(), false));
        assertThat(sandbox.messages())
                .extracting(shown -> shown.message().text())
                .containsExactly("Bước 2", "Ghi chú");
        assertThat(sandbox.messages().get(0).edited()).isTrue();
    }

    @Test
    void watchers_are_told_until_they_stop_and_a_bad_one_harms_nobody() {
        List<String> seen = new ArrayList<>();
        sandbox.watch(shown -> {
            throw new IllegalStateException("page went away");
        });
        Runnable stop = sandbox.watch(shown -> seen.add(shown.message().text()));
        assertThat(sandbox.send(OutgoingMessage.text("a", LAN, "một"))).isInstanceOf(SendOutcome.Sent.class);
        stop.run();
        sandbox.send(OutgoingMessage.text("b", LAN, "hai"));
        assertThat(seen).containsExactly("một");
    }

    @Test
    void it_keeps_only_the_last_messages() {
        for (int i = 0; i <= SandboxChannel.KEPT; i++) {
            sandbox.send(OutgoingMessage.text("m" + i, LAN, "tin " + i));
        }
        assertThat(sandbox.messages()).hasSize(SandboxChannel.KEPT);
        assertThat(sandbox.messages().get(0).message().text()).isEqualTo("tin 1");
    }
}
