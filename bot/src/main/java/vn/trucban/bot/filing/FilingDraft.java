package vn.trucban.bot.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.kept.Written;

/** The version of a report after the one that there is, while it is being made. */
final class FilingDraft {
    private final Filing before;
    private Optional<Instant> owedSince;
    private Optional<Instant> dueAt;
    Map<String, String> blanks;
    Map<String, Written> written;
    Optional<Filing.Numbered> numbered;
    final List<Filing.Sent> sent;
    Filing.Chased chased;
    final List<Deed> deeds;
    int told;
    Optional<Deed> waived;
    Optional<Filing.Drawn> drawn;
    int heeded;
    private Optional<Duty> duty;

    FilingDraft(Filing before) {
        this.before = before;
        this.owedSince = before.owedSince();
        this.dueAt = before.dueAt();
        this.blanks = before.blanks();
        this.written = before.written();
        this.numbered = before.numbered();
        this.sent = new ArrayList<>(before.sent());
        this.chased = before.chased();
        this.deeds = new ArrayList<>(before.deeds());
        this.told = before.told();
        this.waived = before.waived();
        this.drawn = before.drawn();
        this.heeded = before.heeded();
        this.duty = before.duty();
    }

    void owe(Optional<Owed> owed) {
        owedSince = owed.map(Owed::since);
        dueAt = owed.map(Owed::dueAt);
        // why not emptied: by times that are said later the same rule may demand it again
        duty = owed.map(Owed::by).or(() -> duty);
    }

    Filing done() {
        return as(before.version() + 1);
    }

    Filing as(long version) {
        return new Filing(
                before.number(),
                version,
                before.incident(),
                owedSince,
                dueAt,
                before.recipients(),
                blanks,
                numbered,
                sent,
                chased,
                deeds,
                told,
                waived,
                drawn,
                heeded,
                duty,
                written);
    }
}
