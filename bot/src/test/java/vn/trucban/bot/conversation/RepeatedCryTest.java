package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.content.library.ContentLibrary;

/** "Which of these are safe?": whoever types one of the cries once more says that they are not. */
class RepeatedCryTest {
    private static final String CRY = "vẫn còn 3 người trên mái nhà văn hóa";

    private final BoardOffice it = new BoardOffice();

    private void isAsked() {
        it.nam.writes(CRY);
        it.moves(Duration.ofMinutes(10));
        it.nam.writes("đã cứu được 1 người trên mái rồi").sees("tin nào dưới đây đã an toàn");
        it.moves(Duration.ofSeconds(10));
    }

    private int open() {
        return new Rescues(it.flood(), ContentLibrary.builtIn().current())
                .open()
                .size();
    }

    @ParameterizedTest
    @ValueSource(strings = {CRY, "vẫn còn 3 người trên mái nhà văn hóa ạ", "Van con 3 nguoi tren mai nha van hoa"})
    void whoever_types_their_cry_once_more_cries(String again) {
        isAsked();
        int technician = it.technician.received();
        int leader = it.leader.received();
        it.nam.writes(again);
        it.moves(Duration.ofSeconds(10));
        it.nam.hasNotSeen("chắc mọi người trong tin này");
        assertThat(it.flood().events(Kind.NOTED))
                .extracting(event -> event.text())
                .endsWith(again);
        assertThat(it.office.messagesTo(it.technician.address()).subList(technician, it.technician.received()))
                .anyMatch(message -> message.text().contains(again));
        assertThat(it.office.messagesTo(it.leader.address()).subList(leader, it.leader.received()))
                .anyMatch(message -> message.text().contains(again));
        assertThat(open()).isPositive();
    }

    @Test
    void a_tap_and_the_words_of_the_other_buttons_mean_them() {
        isAsked();
        it.nam.writes("chưa, vẫn còn người").sees("tin vẫn để mở");
        it.nam.presses(CRY).sees("chắc mọi người trong tin này").writes("đúng, đã an toàn");
        assertThat(open()).isZero();
    }
}
