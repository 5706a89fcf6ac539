package vn.trucban.content.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;

/** What comes with the program about help from outside. */
class OutsidePlanTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final OutsidePlan PLAN = CONTENT.outside();

    @Test
    void the_provincial_centre_must_hear_of_software_soonest_and_of_a_printer_never() {
        assertThat(CONTENT.commune().contact(PLAN.informed())).isPresent();
        assertThat(PLAN.informWithin(PlaybookId.SOFTWARE)).contains(Duration.ofMinutes(15));
        assertThat(PLAN.informWithin(PlaybookId.INTERNET)).contains(Duration.ofMinutes(30));
        assertThat(PLAN.informWithin(PlaybookId.PRINTER)).isEmpty();
    }

    @Test
    void the_codes_are_blanks_of_contacts_that_there_are() {
        assertThat(PLAN.codes("vnpt-internet"))
                .extracting(OutsidePlan.Code::code)
                .containsExactly(Optional.empty());
        assertThat(PLAN.codesToFill())
                .isNotEmpty()
                .allMatch(code -> CONTENT.commune().contact(code.contact()).isPresent());
    }

    @Test
    void every_answer_read_out_is_one_of_a_question_that_is_asked() {
        assertThat(PLAN.answers()).isNotEmpty().allSatisfy(answer -> assertThat(
                        CONTENT.playbook(answer.kind()).steps().get(answer.step()))
                .isInstanceOf(Step.Ask.class));
    }
}
