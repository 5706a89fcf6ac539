package vn.trucban.bot.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.conversation.Effect.Deed;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.PressedCries;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.channel.Button;

/**
 * What was told to an incident that went on, and came there when others had just ended it. Nobody is called there any more: a cry is heard in what
 * goes on, else as an incident of its own, and so is a report of what is closed. {@link CryAfterEnd} is for whoever speaks after the end.
 */
final class AfterTheEnd {
    private final IncidentDesk incidents;
    private final Situation situation;
    /** One for each message: carried out once more after a crash, nothing is opened again. */
    private final String commandId;

    private final String message;

    /** @param effectId of the effect that came too late */
    AfterTheEnd(IncidentDesk incidents, Situation situation, String effectId) {
        this.incidents = incidents;
        this.situation = situation;
        this.message = effectId.substring(0, effectId.lastIndexOf('/') + 1);
        this.commandId = message + "after-the-end";
    }

    /** Empty: it goes on, or nobody has to be told of it. */
    Optional<Aftermath> heard(Effect.Work effect, Incident over) {
        if (!effect.whileGoing() || over.going() || over.id().exercise() || isHeardElsewhere(over)) {
            return Optional.empty();
        }
        Optional<String> cry = cry(effect, over);
        if (cry.filter(words -> onlyPlaces(words, over)).isPresent()) {
            return Optional.of(Aftermath.say(Say.of(
                    situation.text("conversation.over-noted", Map.of("code", code(over))), List.of(show(over.id())))));
        }
        boolean shutOut = effect.deed() == Deed.JOIN && !over.open();
        return cry.map(words -> cried(over, words)).or(() -> Optional.of(effect.detail())
                .filter(words -> shutOut && !words.isBlank())
                .map(words -> reported(over, words, over.playbook().id(), "conversation.over-reported")));
    }

    /** The same message has come to where it is heard. */
    private boolean isHeardElsewhere(Incident over) {
        return known().filter(incident -> incident.going() && !incident.id().equals(over.id()))
                .flatMap(incident -> incident.applied().stream())
                .anyMatch(command -> command.startsWith(message) && !command.equals(commandId));
    }

    private Stream<Incident> known() {
        return Stream.concat(incidents.open().stream(), incidents.supposed().stream());
    }

    private Optional<String> cry(Effect.Work effect, Incident over) {
        DangerWords danger = new DangerWords(situation.content());
        return effect.deed() == Deed.TRIED
                ? pressed(effect, over)
                : Optional.of(effect.detail()).filter(words -> danger.in(words, over));
    }

    /** The cry itself was heard before the end: what was told on says nothing more of anybody in danger. */
    private boolean onlyPlaces(String words, Incident over) {
        String me = situation.party().name();
        Stream<String> reported = over.reporter().name().equals(me) ? Stream.of(over.words()) : Stream.of();
        Stream<String> noted = over.events(Kind.NOTED).stream()
                .filter(event -> event.who().equals(me))
                .map(IncidentEvent::text);
        return Stream.concat(reported, noted)
                .filter(before -> !before.isBlank() && words.length() > before.length() && words.startsWith(before))
                .map(before -> words.substring(before.length()))
                .min(Comparator.comparing(String::length))
                .filter(newest -> !new DangerWords(situation.content()).in(newest, over))
                .isPresent();
    }

    private Optional<String> pressed(Effect.Work effect, Incident over) {
        return over.playbook().steps().get(effect.detail()) instanceof Step.Ask ask
                ? ask.choices().stream()
                        .filter(choice -> choice.label().equals(effect.more()))
                        .flatMap(choice -> new PressedCries(over, situation.content()).of(choice).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Aftermath cried(Incident over, String words) {
        Optional<Incident> hearing = new CryAfterEnd(situation).running(over);
        if (hearing.isEmpty()) {
            return reported(over, words, kind(over, words), "conversation.over-begun");
        }
        Incident one = hearing.get();
        incidents.carryOut(one.id(), commandId, new IncidentCommand.Note(situation.party(), words));
        return told(
                one.id(),
                words,
                one.playbook().id(),
                situation.text(
                        "conversation.over-told", Map.of("code", code(over), "other", code(one), "words", words)));
    }

    private PlaybookId kind(Incident over, String words) {
        Told told = Told.in(words, situation.content().triage());
        return over.playbook().id() != PlaybookId.DISASTER && told.cries()
                ? told.first().orElse(PlaybookId.DISASTER)
                : PlaybookId.DISASTER;
    }

    private Aftermath reported(Incident over, String words, PlaybookId kind, String key) {
        IncidentId id = known().filter(one -> one.hasApplied(commandId))
                .findFirst()
                .map(Incident::id)
                .orElseGet(() -> incidents
                        .reportOrJoin(
                                situation.newIncident().get(),
                                commandId,
                                new IncidentCommand.Report(situation.party(), kind, words))
                        .id());
        return told(id, words, kind, situation.text(key, Map.of("code", code(over), "words", words)));
    }

    private Aftermath told(IncidentId hearing, String words, PlaybookId kind, String said) {
        ChatState joined = new ChatState.Joining(words, kind, List.of(), Optional.of(hearing));
        return new Aftermath(Optional.of(joined), List.of(Say.of(said, List.of(show(hearing)))));
    }

    private Button show(IncidentId incident) {
        return Action.of(Verb.SHOW, incident.value()).button(situation.text("incident.button.show"));
    }

    private String code(Incident incident) {
        return situation.incidents().code(incident);
    }
}
