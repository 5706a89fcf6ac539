package vn.trucban.bot.filing;

import java.time.Duration;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;

/**
 * The rule by which an incident comes to owe a report, as it was then.
 *
 * @param lasting office time from which on an incident of these kinds owes one; zero: each of them does, at once
 * @param within office time in which it has to be sent
 */
public record Duty(Set<PlaybookId> kinds, Duration lasting, Duration within) {
    public Duty {
        kinds = Set.copyOf(kinds);
    }
}
