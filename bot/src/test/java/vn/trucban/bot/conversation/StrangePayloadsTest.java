package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Role;

/** A payload can be typed by hand: whatever stands in it, the talk goes on. */
class StrangePayloadsTest {
    private final Office office = new Office();

    private void theTalkGoesOnAfter(String payload) {
        Phone leader = office.person("leader", "Bà Lãnh", Role.LEADER);
        Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
        for (Phone phone : new Phone[] {leader, officer}) {
            phone.does(new Inbound.Event.Press(payload, Optional.empty()));
            int before = phone.received();
            phone.writes("menu");
            assertThat(phone.received())
                    .as("%s at %s", payload, phone.address())
                    .isGreaterThan(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#cf.x.XYZ", "#cf..", "#", "#zz.a.b", "#kd..nosuch", "#ch.inc1.99"})
    void aTypedOne(String payload) {
        theTalkGoesOnAfter(payload);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verb.class,
            mode = EnumSource.Mode.EXCLUDE,
            // these ask books this office does not keep
            names = {
                "SUBMIT",
                "APPROVE",
                "REVIEW",
                "EDIT",
                "DISCARD",
                "SEND_BACK",
                "REJECT",
                "RESEND",
                "CORRECT",
                "ALL_CLEAR",
                "PROGRESS",
                "APPROVALS",
                "AUDIENCE",
                "CHANNELS",
                "SKIP",
                "TEMPLATE",
                "VERIFY",
                "STATUS",
                "WITHDRAW",
                "SUBSCRIBE",
                "HAMLET",
                "TOPICS"
            })
    void everyVerbWithNonsense(Verb verb) {
        theTalkGoesOnAfter(new Action(verb, "khong-co", "XYZ").payload());
    }
}
