package vn.trucban.bot.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/** What somebody notes, for the others concerned and for the one who works on it. */
final class News {
    private final Case it;
    private final Incident incident;
    private final IncidentTexts texts;

    News(Case it) {
        this.it = it;
        this.incident = it.incident();
        this.texts = it.texts();
    }

    /** Not to the one who spoke, nor where it is heard anyway. */
    void spread(Change change, IncidentCommand.Note note, Set<Address> heard) {
        Optional<Piece> piece = new Heeding(it).piece(note.by(), note.text(), change);
        Unreached unreached = new Unreached(incident, it.content().messages());
        incident.concernedBut(note.by().person()).stream()
                .filter(one -> !heard.contains(one.at()))
                .forEach(one -> tell(
                        change,
                        note,
                        piece.filter(next -> next.readBy(one, incident, unreached)),
                        one,
                        texts.buttons().of(incident, one)));
        incident.assignee()
                .filter(one -> !one.person().equals(note.by().person()) && !heard.contains(one.at()))
                .ifPresent(one -> tell(
                        change,
                        note,
                        piece.filter(next -> next.readBy(one, incident, unreached)),
                        one,
                        incident.going()
                                ? texts.buttons().work(incident)
                                : texts.buttons().reopen(incident)));
    }

    /** @param piece what of it is new to them; empty: all */
    private void tell(Change change, IncidentCommand.Note note, Optional<Piece> piece, Party to, List<Button> buttons) {
        String text = piece.map(next -> texts.with(
                        incident, "incident.news-next", Map.of("name", note.by().name(), "text", next.newest())))
                .orElseGet(() -> texts.news(incident, note.by(), note.text()));
        change.tell(to.at(), text, buttons);
    }
}
