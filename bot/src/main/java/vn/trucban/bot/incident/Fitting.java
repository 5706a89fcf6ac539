package vn.trucban.bot.incident;

import java.util.Locale;
import java.util.stream.Stream;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;

/**
 * How it is asked whether an incident is over, and how the answer is told: of people where they were in danger, whatever kind it was filed
 * as; else as content has it for the kind; else of a machine.
 */
public final class Fitting {
    private static final String FOR = "incident.for.";
    private static final String PEOPLE = FOR + "people.";

    private final Incident incident;
    private final Content content;

    public Fitting(Incident incident, Content content) {
        this.incident = incident;
        this.content = content;
    }

    /**
     * The key of the sentence, or of the button, that fits; that of this area where content has no other.
     *
     * @param rest of the key, the same in every area
     */
    public String key(String area, String rest) {
        String kind = FOR + incident.playbook().id().name().toLowerCase(Locale.ROOT) + ".";
        return Stream.of(PEOPLE, kind)
                        .filter(fitting -> content.messages().has(fitting + rest))
                        .filter(fitting -> !fitting.equals(PEOPLE) || ofPeople())
                        .findFirst()
                        .orElse(area)
                + rest;
    }

    /** True where nobody asks for a machine: it is a disaster, or people were in danger and nobody has said that they are no more. */
    public boolean ofPeople() {
        return incident.playbook().id() == PlaybookId.DISASTER
                || Alarm.in(incident, content).isPresent();
    }
}
