package vn.trucban.notifier.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.DeliveryOrder;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.ledger.Ledgers;

/**
 * A correction, an all-clear or a withdrawal goes to exactly those who got what it follows, may have got it, or still waited for it, and
 * never before it. With the engine's own threads.
 */
class EarlierRecipientsTest {
    private static final Reason REFUSED = new Reason(Failure.MESSAGE_REFUSED, "400");
    private static final Reason SILENT = new Reason(Failure.NO_ANSWER, "timeout");

    private static DeliveryOrder following(String notice, String predecessor) {
        return new DeliveryOrder(
                notice,
                "TB-" + notice,
                "Tiêu đề",
                Level.ROUTINE,
                false,
                Map.of(ChannelKind.TELEGRAM, "Thông báo " + notice),
                new DeliveryOrder.Audience(Set.of(), Set.of()),
                Ledgers.NOW.plusSeconds(86_400),
                Optional.of(predecessor),
                false,
                true);
    }

    private static Set<String> got(Scene scene, String notice) {
        Set<String> addresses = new TreeSet<>();
        scene.telegram().received().stream()
                .filter(it -> it.notice().orElseThrow().noticeId().equals(notice))
                .forEach(it -> assertThat(addresses.add(it.to().value()))
                        .as("%s twice at %s", notice, it.to().value())
                        .isTrue());
        return addresses;
    }

    @Test
    void who_got_or_may_have_got_it_is_told_and_who_certainly_did_not_is_not() {
        try (Scene scene = Scene.of(5)) {
            scene.telegram().answers("1001", new SendOutcome.Unknown(SILENT));
            scene.telegram().answers("1002", new SendOutcome.Rejected(REFUSED));
            scene.telegram().answers("1003", new SendOutcome.RecipientGone(REFUSED));
            scene.telegram().answers("1004", new SendOutcome.NotReachable(REFUSED));
            scene.starts("alert", Level.ROUTINE);
            scene.settles("alert");
            // two people who subscribed since have nothing to be corrected
            scene.audience.grows(ChannelKind.TELEGRAM, 7);
            scene.desk().start(following("correction", "alert"));
            scene.settles("correction");
            assertThat(got(scene, "correction")).containsExactly("1000", "1001");
            assertThat(scene.counts("correction")).isEqualTo(new Counts(0, 0, 2, 0, 0, 0, 0, 0));
        }
    }

    @Test
    void who_withdrew_since_gets_nothing_more() {
        try (Scene scene = Scene.of(3)) {
            scene.starts("alert", Level.ROUTINE);
            scene.settles("alert");
            scene.audience.withdraws("s1");
            scene.desk().start(following("correction", "alert"));
            scene.settles("correction");
            assertThat(got(scene, "correction")).containsExactly("1000", "1002");
            assertThat(scene.who("correction", DeliveryState.SKIPPED)).containsExactly("s1");
        }
    }

    @Test
    void who_still_waited_gets_the_newest_text_only_and_nobody_gets_it_before_the_first() {
        try (Scene scene = Scene.of(3000)) {
            scene.telegram().hold();
            scene.starts("alert", Level.EMERGENCY);
            scene.until(() -> scene.telegram().received().size() == 64);
            scene.desk().start(following("correction", "alert"));
            scene.until(() -> scene.counts("alert").skipped() > 0);
            assertThat(got(scene, "correction")).isEmpty();
            scene.telegram().release();
            scene.settles("correction");
            scene.settles("alert");
            assertThat(got(scene, "correction")).hasSize(3000);
            assertThat(got(scene, "alert")).hasSizeLessThan(3000);
            List<String> order = scene.telegram().received().stream()
                    .map(it -> it.notice().orElseThrow().noticeId())
                    .toList();
            assertThat(order.lastIndexOf("alert")).isLessThan(order.indexOf("correction"));
            assertThat(scene.counts("alert").audience()).isEqualTo(3000);
        }
    }

    @Test
    void a_first_notice_that_nobody_had_taken_up_yet_is_replaced_whole() {
        try (Scene scene = Scene.empty(700)) {
            // a desk whose instance sends nothing: both orders are kept before anybody works
            var desk = scene.desk("closed");
            desk.start(Ledgers.order("alert", Level.ROUTINE, ChannelKind.TELEGRAM));
            desk.start(following("correction", "alert"));
            var working = scene.instance("open", new AwayStore());
            scene.until(() -> working.progress("correction").orElseThrow().settled());
            assertThat(got(scene, "alert")).isEmpty();
            assertThat(got(scene, "correction")).hasSize(700);
        }
    }

    @Test
    void through_a_chain_everybody_who_got_any_of_it_is_told_once() {
        try (Scene scene = Scene.of(40)) {
            scene.starts("alert", Level.ROUTINE);
            scene.settles("alert");
            // the update reaches a smaller audience: 30 to 39 have moved away; 3 cannot be sent to this time
            scene.audience.grows(ChannelKind.TELEGRAM, 30);
            scene.telegram().answers("1003", new SendOutcome.Rejected(REFUSED));
            scene.starts("update", Level.ROUTINE, "alert", ChannelKind.TELEGRAM);
            scene.settles("update");
            assertThat(got(scene, "update")).hasSize(30);
            scene.desk().start(following("cancel", "update"));
            scene.settles("cancel");
            assertThat(got(scene, "cancel")).hasSize(40).contains("1003", "1035");
        }
    }

    @Test
    void a_sender_that_takes_over_half_way_lists_nobody_twice_and_forgets_nobody() {
        for (int round = 0; round < 3; round++) {
            try (Scene scene = Scene.of(Map.of(ChannelKind.TELEGRAM, 2000), 4000)) {
                scene.starts("alert", Level.ROUTINE);
                scene.until(() -> scene.telegram().received().size() > 300);
                scene.starts("update", Level.ROUTINE, "alert", ChannelKind.TELEGRAM);
                scene.until(() -> scene.counts("update").sent() > 100);
                scene.desk().start(following("cancel", "update"));
                scene.until(() -> scene.counts("cancel").sent() > 200);
                scene.stops("first");
                var second = scene.instance("second", new AwayStore());
                scene.until(() -> second.progress("cancel").orElseThrow().settled());
                assertThat(got(scene, "cancel")).hasSize(2000);
            }
        }
    }

    @Test
    void an_update_goes_to_its_own_audience() {
        try (Scene scene = Scene.of(3)) {
            scene.starts("alert", Level.ROUTINE);
            scene.settles("alert");
            scene.audience.grows(ChannelKind.TELEGRAM, 5);
            scene.starts("update", Level.ROUTINE, "alert", ChannelKind.TELEGRAM);
            scene.settles("update");
            assertThat(got(scene, "update")).hasSize(5);
        }
    }

    @Test
    void all_texts_of_a_person_come_in_their_order() {
        try (Scene scene = Scene.of(500)) {
            scene.starts("alert", Level.ROUTINE);
            scene.until(() -> scene.telegram().received().size() > 100);
            scene.desk().start(following("correction", "alert"));
            scene.settles("correction");
            List<OutgoingMessage> received = new ArrayList<>(scene.telegram().received());
            Collections.reverse(received);
            Set<String> corrected = new TreeSet<>();
            for (OutgoingMessage message : received) {
                boolean correction = message.notice().orElseThrow().noticeId().equals("correction");
                if (correction) {
                    corrected.add(message.to().value());
                } else {
                    assertThat(corrected).contains(message.to().value());
                }
            }
        }
    }
}
