package vn.trucban.bot.command;

import java.time.Instant;
import java.util.Optional;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.PressedCries;
import vn.trucban.content.command.CommandPlan.Hazard;

/**
 * Why leaders are asked to raise a command.
 *
 * @param times how often they are with this time
 * @param danger people are in danger; else somebody wishes it
 * @param report what was reported, as it is quoted
 * @param cry where danger was named last, other than in the report itself
 * @param cried what was said there
 * @param wish who wishes it
 * @param declined the answer that was given before danger was named anew
 */
record Reason(
        Incident incident,
        Optional<Hazard> hazard,
        int times,
        boolean danger,
        String report,
        Optional<IncidentEvent> cry,
        String cried,
        Optional<Actor> wish,
        Optional<Proposal.Declined> declined,
        Instant now) {
    /** @param proposal as it is with this question */
    Reason(Scene scene, Proposal proposal) {
        this(scene, proposal, new Hazards(scene.incident(), scene.content()));
    }

    private Reason(Scene scene, Proposal proposal, Hazards hazards) {
        this(
                scene.incident(),
                hazards.hazard(),
                proposal.times(),
                hazards.danger(),
                new Happening(scene.incident(), scene.content()).quoted(),
                hazards.lastCry(),
                hazards.lastCry()
                        .map(cry -> new PressedCries(scene.incident(), scene.content())
                                .in(cry)
                                .orElseGet(cry::text))
                        .orElse(""),
                proposal.wish(),
                scene.command().proposal().flatMap(Proposal::declined),
                scene.now());
    }
}
