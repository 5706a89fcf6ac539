package vn.trucban.bot.command;

import java.time.Duration;
import java.util.List;
import vn.trucban.content.command.CommandPlan;
import vn.trucban.content.command.CommandPlan.Hazard;
import vn.trucban.content.command.CommandPlan.Recipient;
import vn.trucban.content.command.CommandPlan.Way;

/** What a command takes from content when it is raised; later changes of content do not reach into it. */
public record Setup(
        String hazard,
        String name,
        String board,
        String meet,
        String notice,
        Duration answerWithin,
        Duration firstReport,
        Duration reportEvery,
        Duration chase,
        List<Recipient> recipients,
        List<Way> ways) {
    public Setup {
        recipients = List.copyOf(recipients);
        ways = List.copyOf(ways);
    }

    static Setup of(CommandPlan plan, Hazard hazard) {
        return new Setup(
                hazard.id(),
                hazard.name(),
                hazard.board(),
                hazard.meet(),
                hazard.notice(),
                plan.answerWithin(),
                plan.reports().first(),
                hazard.reportEvery(),
                plan.reports().chase(),
                plan.reports().recipients(),
                plan.reports().ways());
    }

    /** The name of a recipient; its id where it is unknown. */
    public String recipient(String id) {
        return recipients.stream()
                .filter(one -> one.id().equals(id))
                .map(Recipient::name)
                .findFirst()
                .orElse(id);
    }

    /** The name of a way; its id where it is unknown. */
    public String way(String id) {
        return ways.stream()
                .filter(one -> one.id().equals(id))
                .map(Way::name)
                .findFirst()
                .orElse(id);
    }
}
