package vn.trucban.notifier.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.OutgoingMessage.NoticeHead;
import vn.trucban.notifier.channel.SendOutcome;

/** Whoever hands a drill to the live page gets it back before anything leaves. */
class FacebookDrillTest {
    @Test
    void the_live_page_takes_no_drill() {
        // no connection at all: a call would fail the test
        FacebookChannel page = new FacebookChannel(null, "1", Clock.systemUTC());
        OutgoingMessage drill = new OutgoingMessage(
                "d1/facebook",
                new Address(ChannelKind.FACEBOOK, "facebook"),
                "DIỄN TẬP",
                List.of(),
                Optional.of("post-1"),
                Optional.empty(),
                Optional.of(new NoticeHead("d1", "DT-2026-0001-0", "DIỄN TẬP", true, true)),
                true);
        assertThat(page.send(drill)).isInstanceOf(SendOutcome.Rejected.class);
    }
}
