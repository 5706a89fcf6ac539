package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.OutsideFact;

/** That paper was received and nobody had said so is a fact of the past: it waits for its dossiers, and is nothing that goes on. */
class LateIntakeTest extends PaperOffice {
    private static final Set<String> BIRTHS = Set.of("khai-sinh");

    private Instant end;

    /** Over at 8h35; weeks afterwards somebody says so. */
    private void setDownLate() {
        later(Duration.ofMinutes(30));
        over();
        end = now;
        later(Duration.ofDays(21));
        done(desk.switchOn(ID, BIRTHS, "", BY));
    }

    private void comesBack() {
        later(Duration.ofMinutes(20));
        incidents.carryOut(ID, "again", new IncidentCommand.Reopen(HOA, "lại mất"));
        desk.recover();
    }

    private boolean atTheDoor() {
        return DoorNotice.of(incident(), desk.paper(ID).orElseThrow(), false, CONTENT)
                .isPresent();
    }

    @Test
    void what_comes_back_is_not_received_on_paper_until_somebody_decides_so_at_that_hour() {
        setDownLate();
        comesBack();
        assertThat(incident().onPaperSince()).isEmpty();
        assertThat(desk.paper(ID).orElseThrow().on()).isFalse();
        assertThat(atTheDoor()).isFalse();
        assertThat(why(desk.switchOff(ID, BY))).contains("không tiếp nhận hồ sơ giấy");
        later(Duration.ofMinutes(5));
        done(desk.switchOn(ID, BIRTHS, "", BY));
        assertThat(incident().onPaperSince()).contains(now);
        assertThat(desk.paper(ID).orElseThrow().begun().orElseThrow().at()).isEqualTo(now);
        assertThat(atTheDoor()).isTrue();
    }

    @Test
    void an_old_button_stops_nothing_in_what_is_over() {
        done(desk.make(1, BY));
        setDownLate();
        later(Duration.ofDays(1));
        assertThat(why(desk.switchOff(ID, BY))).contains("không tiếp nhận hồ sơ giấy");
        assertThat(incident().events(Kind.PAPER_OFF))
                .extracting(IncidentEvent::text)
                .containsExactly("Ghi bổ sung: hết sự cố thì thôi tiếp nhận hồ sơ giấy");
        assertThat(incident().events(Kind.PAPER_OFF))
                .extracting(IncidentEvent::at)
                .containsExactly(end);
        // an hour without a day is still one of that morning
        done(desk.issue(serial(1), "", LAN, Optional.of(ID), BY));
        assertThat(done(enter(serial(1), "H19.33-261123-0001", "8h15")).happenedAt())
                .isEqualTo(Instant.parse("2026-11-23T01:15:00Z"));
    }

    @Test
    void its_file_waits_until_something_is_entered_or_somebody_says_why_nothing_came() {
        setDownLate();
        later(Duration.ofDays(1));
        assertThat(desk.unfinished()).extracting(IncidentPaper::incident).containsExactly(ID);
        assertThat(desk.keepsOpen(ID)).isPresent();
        assertThat(desk.waitsForDossiers(ID)).isTrue();
        assertThat(why(desk.close(ID, " ", BY))).contains("ghi lý do rồi khóa");
        assertThat(why(desk.close(ID, "gọi 0912 345 678", BY))).contains("số điện thoại");
        done(desk.close(ID, "bấm nhầm, hôm ấy không ai đến", BY));
        assertThat(incident().events(Kind.PAPER_CLOSED))
                .extracting(IncidentEvent::text)
                .containsExactly("Khóa tập hồ sơ giấy: không có hồ sơ nào. Lý do: bấm nhầm, hôm ấy không ai đến");
        assertThat(desk.unfinished()).isEmpty();
        assertThat(desk.keepsOpen(ID)).isEmpty();
    }

    @Test
    void where_dossiers_were_entered_nobody_is_asked_why_none_came() {
        done(desk.make(1, BY));
        setDownLate();
        done(desk.issue(serial(1), "", LAN, Optional.of(ID), BY));
        done(enter(serial(1), "H19.33-261123-0001", "8h15 23/11"));
        assertThat(desk.waitsForDossiers(ID)).isFalse();
        done(desk.close(ID, "", BY));
    }

    /** Earlier versions set it down without its end. */
    @Test
    void one_that_was_set_down_without_its_end_gets_it() {
        later(Duration.ofMinutes(30));
        over();
        end = now;
        later(Duration.ofDays(21));
        IncidentPaper.Decision on = new IncidentPaper.Decision(
                true, now, BY, List.of("khai-sinh"), "", incident().openedAt());
        store.save(IncidentPaper.fresh(ID, incident().number())
                .decided(on, new OutsideFact(Kind.PAPER_ON, now, BY.id(), BY.name(), "Ghi bổ sung: …", false)));
        desk.recover();
        desk.recover();
        assertThat(incident().events(Kind.PAPER_OFF))
                .extracting(IncidentEvent::at)
                .containsExactly(end);
        comesBack();
        assertThat(incident().onPaperSince()).isEmpty();
        assertThat(atTheDoor()).isFalse();
    }

    /** Whoever comes to the door is promised a code only while there is a receipt to give. */
    @Test
    void receipts_are_left_until_the_last_one_is_used() {
        assertThat(desk.receiptsLeft()).isFalse();
        done(desk.make(1, BY));
        assertThat(desk.receiptsLeft()).isTrue();
        done(desk.switchOn(ID, Set.of(), "", BY));
        done(desk.issue(serial(1), "", LAN, Optional.of(ID), BY));
        later(Duration.ofMinutes(30));
        done(enter(serial(1), "H19.33-261123-0001", "8h15"));
        assertThat(desk.receiptsLeft()).isFalse();
    }
}
