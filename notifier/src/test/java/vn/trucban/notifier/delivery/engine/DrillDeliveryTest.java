package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.DrillPages;
import vn.trucban.notifier.channel.sandbox.SandboxChannel;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.ledger.Ledgers;

/** A drill never reaches a live page or feed: what carries it there is an object that cannot hold credentials. */
class DrillDeliveryTest {
    private static final List<ChannelKind> ALL =
            List.of(ChannelKind.TELEGRAM, ChannelKind.FACEBOOK, ChannelKind.LOUDSPEAKER);

    private static DeliveryOrder drill(String notice, boolean open, Optional<String> predecessor) {
        return new DeliveryOrder(
                notice,
                "DT-" + notice,
                "DIỄN TẬP",
                Level.EMERGENCY,
                true,
                ALL.stream().collect(Collectors.toMap(kind -> kind, kind -> "DIỄN TẬP " + notice)),
                new DeliveryOrder.Audience(Set.of(), Set.of("drill")),
                Ledgers.NOW.plusSeconds(3600),
                predecessor,
                open,
                predecessor.isPresent());
    }

    private static Map<ChannelKind, SandboxChannel> pages(DrillPages pages) {
        return pages.all().stream().collect(Collectors.toMap(SandboxChannel::kind, page -> page));
    }

    @Test
    void a_drill_and_all_that_follows_it_stays_off_live_pages() {
        try (Scene scene = Scene.of(Map.of(ChannelKind.TELEGRAM, 2), Scene.UNLIMITED)) {
            DrillPages pages = DrillPages.open(scene.clock);
            scene.stops("first");
            DeliveryDesk desk = scene.instance(
                    "drilled", new AwayStore(), new Channels(List.copyOf(scene.channels.values()), pages.all()));
            desk.start(drill("d1", false, Optional.empty()));
            scene.until(() -> desk.progress("d1").orElseThrow().settled());
            desk.start(drill("d2", false, Optional.of("d1")));
            scene.until(() -> desk.progress("d2").orElseThrow().settled());

            for (ChannelKind kind : List.of(ChannelKind.FACEBOOK, ChannelKind.LOUDSPEAKER)) {
                assertThat(scene.channels.get(kind).received()).as(kind.id()).isEmpty();
                assertThat(pages(pages).get(kind).messages())
                        .as(kind.id())
                        .hasSize(1)
                        .allSatisfy(shown -> assertThat(shown.message().text()).isEqualTo("DIỄN TẬP d2"));
            }
            assertThat(scene.telegram().received()).hasSize(4).allSatisfy(message -> assertThat(
                            message.notice().orElseThrow().drill())
                    .isTrue());
        }
    }

    @Test
    void without_any_drill_object_it_is_refused_rather_than_published() {
        try (Scene scene = Scene.of(0)) {
            scene.desk().start(drill("d1", false, Optional.empty()));
            scene.settles("d1");
            assertThat(scene.channels.get(ChannelKind.FACEBOOK).received()).isEmpty();
            assertThat(scene.counts("d1").sent()).isZero();
        }
    }

    @Test
    void declared_public_it_goes_where_real_notices_go() {
        try (Scene scene = Scene.of(0)) {
            scene.desk().start(drill("d1", true, Optional.empty()));
            scene.settles("d1");
            assertThat(scene.channels.get(ChannelKind.FACEBOOK).received()).hasSize(1);
        }
    }

    @Test
    void nothing_live_can_be_put_in_their_place() {
        FakeChannel live = new FakeChannel(ChannelKind.FACEBOOK, 1);
        assertThatThrownBy(() -> new Channels(List.of(), List.of(live))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.of(ChannelKind.values()).filter(ChannelKind::publishes))
                .allMatch(kind -> new Channels(List.of(live)).forDrills(kind).isEmpty());
    }
}
