package vn.trucban.bot.paper;

import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;

/**
 * The paper files of incidents. A decision is one conditional save; the facts it brings forth stay in the same document until the incident
 * has them. What happens to the incident itself comes to its file before anything else does.
 */
final class PaperFiles {
    private final PaperStore store;
    private final IncidentDesk incidents;
    private final Function<Incident, PaperRules> rules;

    PaperFiles(PaperStore store, IncidentDesk incidents, Function<Incident, PaperRules> rules) {
        this.store = store;
        this.incidents = incidents;
        this.rules = rules;
    }

    /** As it is once what happened to the incident has come to it; saves nothing. */
    Optional<IncidentPaper> paper(IncidentId id) {
        return store.paper(id).map(paper -> incidents
                .find(id)
                .flatMap(incident -> follows(rules.apply(incident), paper))
                .orElse(paper));
    }

    /** Passes on what a crash left behind, and follows every incident that was closed or came back. */
    void recover() {
        store.untold().forEach(this::passOn);
        store.openPapers().stream()
                .filter(paper ->
                        paper.latest().filter(IncidentPaper.Decision::on).isPresent())
                .forEach(this::follow);
        incidents.open().stream()
                .filter(incident -> !incident.events(Kind.REOPENED).isEmpty())
                .flatMap(incident -> store.paper(incident.id()).stream())
                .forEach(this::follow);
    }

    /** Saves what has happened to the incident since. */
    void follow(IncidentPaper paper) {
        incidents
                .find(paper.incident())
                .flatMap(incident -> follows(rules.apply(incident), paper))
                .ifPresent(this::saved);
    }

    /** What the incident itself makes of its file. */
    private static Optional<IncidentPaper> follows(PaperRules rules, IncidentPaper paper) {
        return rules.ended(paper).or(() -> rules.goesOn(paper));
    }

    /** What a decision makes of a file. */
    interface Rule {
        PaperAnswer<IncidentPaper> apply(PaperRules rules, IncidentPaper paper);
    }

    /** One decision, tried again where somebody else was faster. */
    PaperAnswer<IncidentPaper> change(IncidentId id, Rule rule) {
        while (true) {
            Optional<Incident> incident = incidents.find(id);
            if (incident.isEmpty()) {
                return PaperAnswer.refused("paper.refused.no-incident");
            }
            IncidentPaper before = store.paper(id)
                    .orElseGet(() -> IncidentPaper.fresh(id, incident.get().number()));
            PaperRules its = rules.apply(incident.get());
            Optional<IncidentPaper> follows = follows(its, before);
            if (follows.isPresent()) {
                saved(follows.get());
                continue;
            }
            PaperAnswer<IncidentPaper> answer = rule.apply(its, before);
            if (answer.value().isEmpty()) {
                return answer;
            }
            Optional<IncidentPaper> after = saved(answer.value().get());
            if (after.isPresent()) {
                return PaperAnswer.done(after.get());
            }
        }
    }

    /** Empty where somebody else was faster. */
    private Optional<IncidentPaper> saved(IncidentPaper paper) {
        return store.save(paper) ? Optional.of(passOn(paper)) : Optional.empty();
    }

    private IncidentPaper passOn(IncidentPaper paper) {
        for (int i = 0; i < paper.untold().size(); i++) {
            incidents.enter(paper.incident(), paper.commandId(i), paper.untold().get(i));
        }
        if (paper.untold().isEmpty()) {
            return paper;
        }
        IncidentPaper told = paper.told();
        // why: a lost race means that somebody changed it meanwhile; the facts are still there, and the incident takes
        // each once.
        return store.save(told) ? told : store.paper(paper.incident()).orElse(told);
    }
}
