package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.CONTENT;
import static vn.trucban.bot.command.CommandOffice.NHUAN;
import static vn.trucban.bot.command.CommandOffice.done;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Tell;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;

/** From the page to the draft in chat: the same button as on the board there. */
class NoticeOfferTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());
    private final List<Tell> told = new ArrayList<>();
    private final NoticeOffer offer = new NoticeOffer(told::add, () -> CONTENT, office.clock);

    private static List<Action> actions(Tell tell) {
        return tell.buttons().stream()
                .flatMap(button -> Action.parse(((Button.Press) button).payload()).stream())
                .toList();
    }

    @Test
    void the_button_lies_in_every_chat_of_theirs() {
        office.flood();
        office.raised();
        assertThat(offer.to(NHUAN, office.command())).isTrue();
        assertThat(told).extracting(Tell::to).containsExactlyInAnyOrderElementsOf(NHUAN.addresses());
        assertThat(told).allSatisfy(tell -> {
            assertThat(tell.drill()).isFalse();
            assertThat(actions(tell)).containsExactly(new Action(Verb.TEMPLATE, "", "flood"));
        });
    }

    @Test
    void in_a_drill_it_opens_a_drills_and_says_so() {
        IncidentId drill = IncidentId.ofDrill("AB12", "fresh");
        office.reported(drill, PlaybookId.DISASTER, "nước lũ tràn vào trụ sở");
        offer.to(NHUAN, done(office.desk.raise(drill, "r", "flood", Actor.of(NHUAN))));
        assertThat(told).isNotEmpty().allSatisfy(tell -> {
            assertThat(tell.drill()).isTrue();
            assertThat(actions(tell)).containsExactly(new Action(Verb.TEMPLATE, "dt", "flood"));
        });
    }
}
