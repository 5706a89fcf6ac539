package vn.trucban.bot.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.trucban.content.playbook.PlaybookId;

/** What those who played an incident know of it, written down while they did it. */
final class Own {
    final String id;
    final PlaybookId kind;
    final boolean complex;
    private final String reported;
    final List<String> answers = new ArrayList<>();
    final Instant found;
    /** Null while it has not happened; so all below. */
    Instant passedOn;

    Instant taken;
    Instant fixed;
    boolean onTheSpot;
    String cause = "";
    int reporters = 1;
    final List<Instant> paperOn = new ArrayList<>();
    int dossiers;

    Own(String id, PlaybookId kind, boolean complex, String reported, Instant found) {
        this.id = id;
        this.kind = kind;
        this.complex = complex;
        this.reported = reported;
        this.found = found;
    }

    /** The system that the report names; where it names none, the first of the commune's list that an answer names. */
    String system() {
        return reported.isEmpty() ? Words.system(kind, String.join("\n", answers)) : reported;
    }

    boolean going() {
        return fixed == null;
    }

    void takenAt(Instant now) {
        if (going() && taken == null) {
            taken = now;
        }
    }

    /** @return false where somebody had fixed it before */
    boolean fixedAt(Instant now, boolean spot, String why) {
        if (!going()) {
            return false;
        }
        fixed = now;
        onTheSpot = spot;
        cause = why;
        return true;
    }

    void brokenAgain() {
        fixed = null;
        onTheSpot = false;
        cause = "";
    }
}
