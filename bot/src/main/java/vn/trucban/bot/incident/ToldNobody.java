package vn.trucban.bot.incident;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;

/** Who was told that nobody hears of it, and of whom that holds still: somebody who is reached later makes it untrue for all others. */
final class ToldNobody {
    private static final Set<Kind> HAS_IT = EnumSet.of(Kind.TAKEN, Kind.COMMAND_RAISED);

    private final Incident incident;
    private final IncidentTexts texts;
    private final Unreached unreached;
    private final Set<String> called;

    ToldNobody(Case it) {
        this.incident = it.incident();
        this.texts = it.texts();
        this.unreached = new Unreached(incident, it.content().messages());
        this.called = new CallOuts(it)
                .calledSoFar()
                .flatMap(at -> it.staff().at(at).stream())
                .map(Person::name)
                .collect(Collectors.toSet());
    }

    /** The register's words where whoever reported it is told. */
    static String fact(IncidentTexts texts) {
        return texts.text("incident.fact.nobody-reachable");
    }

    /** The same of one who cried in it. */
    static String fact(IncidentTexts texts, String crier) {
        return texts.text("incident.fact.nobody-for", Map.of("name", crier));
    }

    /** Number of the fact by which this one was told last; 0: never, or somebody else has been reached since. */
    int standing(String name) {
        boolean reporter = name.equals(incident.reporter().name());
        String general = fact(texts);
        String own = fact(texts, name);
        int standing = 0;
        for (IncidentEvent event : incident.events()) {
            if (event.kind() == Kind.UNDELIVERED
                    && (event.text().equals(own) || reporter && event.text().equals(general))) {
                standing = event.seq();
            } else if (reached(event).filter(one -> !one.equals(name)).isPresent()) {
                standing = 0;
            }
        }
        return standing;
    }

    private Optional<String> reached(IncidentEvent event) {
        return HAS_IT.contains(event.kind())
                ? Optional.of(event.who())
                : Optional.of(event)
                        .filter(one -> one.kind() == Kind.DELIVERED)
                        .flatMap(unreached::name)
                        .filter(called::contains);
    }
}
