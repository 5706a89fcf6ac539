package vn.trucban.content.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.command.CommandPlan.Post;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.playbook.PlaybookId;

/** The command board that comes with the program; the loader does not check what it brings along itself. */
class CommandPlanTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final CommandPlan PLAN = CONTENT.command();

    /** Where the playbook does not say yet, or says for every kind alike. */
    private static final Set<String> NO_KIND = Set.of(
            "which",
            "other-kind",
            "missing",
            "hurt",
            "after",
            "after-quake",
            "after-wait",
            "after-power",
            "after-damage",
            "reopen",
            "lead",
            "lead-call",
            "announce");

    @Test
    void every_step_of_the_playbook_means_one_kind_or_none() {
        Set<String> known = CONTENT.playbook(PlaybookId.DISASTER).steps().keySet();
        Set<String> meant = PLAN.hazards().stream()
                .flatMap(hazard -> hazard.steps().stream())
                .collect(Collectors.toSet());
        assertThat(known)
                .containsAll(meant)
                .isEqualTo(Stream.concat(meant.stream(), NO_KIND.stream()).collect(Collectors.toSet()));
        assertThat(PLAN.hazards().stream().flatMap(hazard -> hazard.steps().stream()))
                .doesNotHaveDuplicates();
        assertThat(known)
                .containsAll(PLAN.hazards().stream()
                        .flatMap(hazard -> hazard.danger().stream())
                        .toList());
    }

    @Test
    void every_kind_has_its_warning_and_something_to_do_for_every_post() {
        assertThat(PLAN.hazards())
                .extracting(Hazard::id)
                .containsExactly("storm", "flood", "landslide", "fire", "epidemic");
        assertThat(PLAN.hazards()).allSatisfy(hazard -> {
            assertThat(CONTENT.notices().get(hazard.notice()).purpose()).isEqualTo(NoticeTemplate.Purpose.WARNING);
            assertThat(hazard.actions().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            PLAN.posts().stream().map(Post::id).toList());
        });
    }

    @Test
    void head_deputy_and_standing_member_are_there_and_nobody_is_left_to_chance() {
        assertThat(PLAN.posts())
                .extracting(Post::id)
                .contains(CommandPlan.HEAD, CommandPlan.DEPUTY, CommandPlan.STANDING)
                .doesNotHaveDuplicates();
        assertThat(PLAN.posts())
                .allMatch(post -> !post.people().isEmpty()
                        || post.rung().isPresent()
                        || post.standby().isPresent()
                        || !post.outside().isEmpty());
    }
}
