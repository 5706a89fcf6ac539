package vn.trucban.bot.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.paper.PaperPlan;

/**
 * What hangs at the door while dossiers are received on paper, in words.
 *
 * @param received names of procedures that are received, {@code stopped} of those that are not
 * @param note what the one who switched it on adds; may be empty
 * @param keep what whoever hands something in should keep
 * @param call whom to call; empty where the commune has not filled in a number
 */
public record DoorNotice(
        int number,
        String office,
        String body,
        List<String> received,
        List<String> stopped,
        String note,
        String keep,
        String call,
        String asOf) {
    public DoorNotice {
        received = List.copyOf(received);
        stopped = List.copyOf(stopped);
    }

    /**
     * Empty while nothing is received on paper for it.
     *
     * @param printed there are receipts with a code to give out
     */
    public static Optional<DoorNotice> of(Incident incident, IncidentPaper paper, boolean printed, Content content) {
        return paper.latest().filter(last -> paper.on() && incident.open()).map(last -> {
            Moments moments = new Moments(content.messages());
            List<String> received = content.paper().names(last.procedures());
            Map<String, Object> values = new HashMap<>();
            values.put("kind", lower(incident.playbook().name()));
            values.put("since", moments.full(paper.begun().orElse(last).at()));
            values.put("centre", content.commune().names().centre());
            return new DoorNotice(
                    incident.number(),
                    content.commune().names().centre(),
                    content.messages().text("paper.door.body", values),
                    received,
                    content.paper().procedures().stream()
                            .map(PaperPlan.Procedure::name)
                            .filter(name -> !received.contains(name))
                            .toList(),
                    last.note(),
                    content.messages().text(printed ? "paper.door.keep" : "paper.door.keep-plain"),
                    content.commune()
                            .contact(Commune.HOTLINE)
                            .flatMap(Commune.Contact::phone)
                            .map(phone -> content.messages().text("paper.door.call", Map.of("phone", phone)))
                            .orElse(""),
                    content.messages().text("paper.door.as-of", Map.of("at", moments.full(last.at()))));
        });
    }

    /** "Mất điện" within a sentence. */
    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
