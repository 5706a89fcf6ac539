package vn.trucban.bot.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.trucban.notifier.channel.Button;

/** How it goes on, for those who have it. One message changed in place makes no sound, and nobody scrolls back to it after a wait. */
final class Progress {
    /** Whoever was told less than this ago still has the message before their eyes. */
    private static final Duration BEFORE_THEIR_EYES = Duration.ofMinutes(2);

    private final Case it;
    private final Incident incident;

    Progress(Case it) {
        this.it = it;
        this.incident = it.incident();
    }

    /** What matters to whoever waits: heard after a wait, and before that seen where they look. */
    void tell(Change change, Party to, String text, List<Button> buttons) {
        if (waitedLong()) {
            anew(change, to, text, buttons);
        } else {
            quietly(change, to, text, buttons);
        }
    }

    /** A message of its own; the one before says that there is a newer one, because what it says holds no more. */
    void anew(Change change, Party to, String text, List<Button> buttons) {
        change.tellAnew(
                to.at(), text, buttons, incident.progressTag(), it.texts().about(incident, "incident.newer-below"));
    }

    /** In place, where the channel can. */
    void quietly(Change change, Party to, String text, List<Button> buttons) {
        change.replace(to.at(), text, buttons, incident.progressTag());
    }

    private boolean waitedLong() {
        Instant passedOn = incident.last(IncidentEvent.Kind.ESCALATED)
                .map(IncidentEvent::at)
                .orElse(incident.openedAt());
        return !it.now().isBefore(passedOn.plus(BEFORE_THEIR_EYES));
    }
}
