package vn.trucban.bot.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.ChannelKind;

/** What every store of signs of life promises. */
public abstract class ReachStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final PersonId LAN = new PersonId("lan");
    private static final PersonId MINH = new PersonId("minh");

    protected abstract ReachStore store();

    @Test
    void nobodyIsKnownAtFirst() {
        assertThat(store().all()).isEmpty();
    }

    @Test
    void eachChannelOfAPersonHasItsOwnMomentToTheSecond() {
        ReachStore store = store();
        store.heard(MINH, ChannelKind.ZALO, NOW);
        store.heard(LAN, ChannelKind.TELEGRAM, NOW.plusMillis(250));
        store.heard(LAN, ChannelKind.ZALO_BOT, NOW.minusSeconds(60));
        store.missed(LAN, ChannelKind.ZALO_BOT, NOW);
        assertThat(store.all())
                .containsExactly(
                        new Proof(
                                LAN,
                                Map.of(ChannelKind.TELEGRAM, NOW, ChannelKind.ZALO_BOT, NOW.minusSeconds(60)),
                                Map.of(ChannelKind.ZALO_BOT, NOW)),
                        new Proof(MINH, Map.of(ChannelKind.ZALO, NOW), Map.of()));
    }

    @Test
    void anEarlierMomentNeverTakesThePlaceOfALaterOne() {
        ReachStore store = store();
        store.heard(LAN, ChannelKind.TELEGRAM, NOW.plusSeconds(1));
        store.heard(LAN, ChannelKind.TELEGRAM, NOW);
        store.heard(LAN, ChannelKind.TELEGRAM, NOW.plusMillis(1500));
        assertThat(store.all().get(0).heardOn(ChannelKind.TELEGRAM)).contains(NOW.plusSeconds(1));
        store.heard(LAN, ChannelKind.TELEGRAM, NOW.plusSeconds(86_400 * 300L));
        assertThat(store.all().get(0).heardOn(ChannelKind.TELEGRAM)).contains(NOW.plusSeconds(86_400 * 300L));
    }
}
