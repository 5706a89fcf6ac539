package vn.trucban.notifier.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** What every store of link codes promises. */
public abstract class LinkCodesContract {
    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");
    private static final Address SHOWN = new Address(ChannelKind.TELEGRAM, "1");
    private static final Address TYPED = new Address(ChannelKind.ZALO, "2");

    private LinkCodes codes;

    /** Empty, new for each test. */
    protected abstract LinkCodes codes();

    @BeforeEach
    void open() {
        codes = codes();
    }

    @Test
    void a_code_is_given_out_once_and_says_whom_it_was_shown_to() {
        assertThat(codes.keep("LK12345678", SHOWN, NOW.plusSeconds(60))).isTrue();
        assertThat(codes.keep("LK12345678", TYPED, NOW.plusSeconds(60))).isFalse();
        assertThat(codes.use("LK12345678", TYPED, NOW)).contains(SHOWN);
        assertThat(codes.use("LK00000000", TYPED, NOW)).isEmpty();
    }

    @Test
    void a_used_code_is_good_for_the_same_address_only() {
        codes.keep("LK12345678", SHOWN, NOW.plusSeconds(60));
        codes.use("LK12345678", TYPED, NOW);
        assertThat(codes.use("LK12345678", TYPED, NOW.plusSeconds(1))).contains(SHOWN);
        assertThat(codes.use("LK12345678", new Address(ChannelKind.ZALO, "3"), NOW.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void a_code_runs_out() {
        codes.keep("LK12345678", SHOWN, NOW.plusSeconds(60));
        assertThat(codes.use("LK12345678", TYPED, NOW.plusSeconds(60))).isEmpty();
    }
}
