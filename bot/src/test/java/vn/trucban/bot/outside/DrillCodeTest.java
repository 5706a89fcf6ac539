package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.outside.OutsideOffice.LAN;
import static vn.trucban.bot.outside.OutsideOffice.VNPT;
import static vn.trucban.bot.outside.OutsideOffice.why;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;

/** In a drill no sentence names a real incident. */
class DrillCodeTest {
    private final OutsideOffice office = new OutsideOffice();

    @Test
    void of_what_a_drill_supposed_a_refusal_names_the_drill() {
        IncidentId supposed = IncidentId.ofDrill("W1", "abcde");
        office.broken(supposed, PlaybookId.INTERNET);
        office.incidents.endDrill("W1", party(LAN), false);
        assertThat(why(office.desk.answered(supposed, VNPT, false, office.by(LAN))))
                .contains("SC-DT-1")
                .doesNotContain("SC-1");
    }
}
