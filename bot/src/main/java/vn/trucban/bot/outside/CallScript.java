package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.Party;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.outside.OutsidePlan;
import vn.trucban.content.playbook.Step;

/** What to say on the phone, filled in from the incident: who calls, as which customer, since when, what was seen and tried. Pure. */
final class CallScript {
    private static final int LONGEST_WORDS = 120;
    private static final int MOST_TRIED = 5;
    private static final int MOST_SYMPTOMS = 3;
    private static final int MOST_NOTED = 3;

    private static final Set<IncidentEvent.Kind> WORKING =
            EnumSet.of(IncidentEvent.Kind.TAKEN, IncidentEvent.Kind.GIVEN_BACK);
    private final Incident incident;
    private final OutsideHelp help;
    private final Content content;
    private final Messages messages;
    private final Moments moments;
    private final Happening happening;
    private final Instant now;

    CallScript(Incident incident, OutsideHelp help, Content content, Instant now) {
        this.incident = incident;
        this.help = help;
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.happening = new Happening(incident, content);
        this.now = now;
    }

    /** Sentence by sentence, ready to be read out. */
    List<String> lines(Contact contact) {
        List<String> lines = new ArrayList<>(Commune.emergency(contact.id()) ? cry() : business(contact));
        symptoms().ifPresent(lines::add);
        answers().forEach((name, answer) -> lines.add(text("answer", Map.of("name", name, "answer", answer))));
        lines.addAll(onTheSpot());
        help.matter(contact.id())
                .flatMap(Matter::ticket)
                .ifPresent(ticket -> lines.add(text("ticket", Map.of("ticket", ticket))));
        help.matter(contact.id())
                .flatMap(Matter::promise)
                .flatMap(Deed::until)
                .ifPresent(until -> lines.add(text("promised", Map.of("until", moments.at(until, now)))));
        return lines;
    }

    /** What was seen, in one list; empty where nobody wrote. */
    private Optional<String> symptoms() {
        String list = happening.symptoms().stream()
                .limit(MOST_SYMPTOMS)
                .map(words -> messages.text("incident.quoted", Map.of("words", cut(words))))
                .collect(Collectors.joining("; "));
        return Optional.of(list).filter(some -> !some.isEmpty()).map(some -> text("words", Map.of("words", some)));
    }

    /** To those who save people: what, and where, before anything else. */
    private List<String> cry() {
        Commune.Names names = content.commune().names();
        return List.of(
                text("cry", Map.of("what", happening.cry(), "since", moments.at(incident.beganAt(), now))),
                text("where", Map.of("centre", names.centre(), "province", names.province())),
                names.address()
                        .map(address -> text("address", Map.of("address", address)))
                        .orElseGet(() -> text("address-missing", Map.of())));
    }

    private List<String> business(Contact contact) {
        List<String> lines = new ArrayList<>();
        lines.add(text("who", Map.of("centre", content.commune().names().centre())));
        for (OutsidePlan.Code code : content.outside().codes(contact.id())) {
            lines.add(code.code()
                    .map(known -> text("code", Map.of("name", code.name(), "code", known)))
                    .orElseGet(() -> text("code-missing", Map.of("name", code.name()))));
        }
        lines.add(text("what", Map.of("kind", happening.name(), "since", moments.at(incident.beganAt(), now))));
        return lines;
    }

    /** What was answered to the questions that those outside ask, too; the last answer to each. */
    Map<String, String> answers() {
        Map<String, String> found = new LinkedHashMap<>();
        for (OutsidePlan.Answer answer :
                content.outside().answers(incident.playbook().id())) {
            Optional.ofNullable(incident.playbook().steps().get(answer.step()))
                    .filter(Step.Ask.class::isInstance)
                    .map(Step.Ask.class::cast)
                    .flatMap(this::answer)
                    .ifPresent(label -> found.put(answer.name(), label));
        }
        return found;
    }

    private Optional<String> answer(Step.Ask ask) {
        return incident.events(IncidentEvent.Kind.TRIED).stream()
                .flatMap(event -> ask.choices().stream().map(Step.Choice::label).filter(label -> event.text()
                        .equals(triedText(ask, label))))
                .reduce((one, later) -> later);
    }

    private String triedText(Step step, String answer) {
        return messages.text("incident.fact.tried", Map.of("step", step.text(), "answer", answer));
    }

    /** What was done on the spot without success, each in a few words. */
    List<String> tried() {
        List<String> tried = new ArrayList<>();
        for (IncidentEvent event : incident.events(IncidentEvent.Kind.TRIED)) {
            incident.playbook().steps().values().stream()
                    .filter(Step.Instruct.class::isInstance)
                    .filter(step -> event.text().startsWith(step.text()))
                    .map(step -> step.text().split("[.:;]", 2)[0].strip())
                    .findFirst()
                    .filter(words -> !tried.contains(words))
                    .ifPresent(tried::add);
        }
        return tried.size() <= MOST_TRIED ? tried : tried.subList(tried.size() - MOST_TRIED, tried.size());
    }

    /** What was tried, and what whoever works on it wrote of lights and of what they did. */
    private List<String> onTheSpot() {
        List<String> lines = new ArrayList<>();
        List<String> tried = tried();
        if (!tried.isEmpty()) {
            lines.add(text("tried", Map.of("list", String.join("; ", tried))));
        }
        List<String> noted = noted();
        if (!noted.isEmpty()) {
            lines.add(text("noted", Map.of("list", String.join("; ", noted))));
        }
        return lines;
    }

    /** Of many at once nobody is asked for the lights: then this is all that is known of them. The latest come last. */
    List<String> noted() {
        Set<String> workers = incident.events().stream()
                .filter(event -> WORKING.contains(event.kind()))
                .map(IncidentEvent::who)
                .collect(Collectors.toSet());
        incident.assignee().map(Party::name).ifPresent(workers::add);
        // why: a ticket's number or "on my way" helps nobody there
        Phrases seenOrDone = Phrases.of(messages, "outside.seen-or-done");
        List<String> noted = incident.events(IncidentEvent.Kind.NOTED).stream()
                .filter(event -> workers.contains(event.who()) && !event.erased())
                .map(event -> event.text().strip())
                .filter(seenOrDone::standAsWritten)
                .map(CallScript::cut)
                .distinct()
                .toList();
        return noted.subList(Math.max(0, noted.size() - MOST_NOTED), noted.size());
    }

    /** What was seen, the answers, and what was tried, in one paragraph, for a letter. */
    String paragraph() {
        Stream<String> answered = answers().entrySet().stream()
                .map(one -> text("answer", Map.of("name", one.getKey(), "answer", one.getValue())));
        return Stream.of(symptoms().stream(), answered, onTheSpot().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining(" "));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_WORDS
                ? words
                : words.substring(0, LONGEST_WORDS).strip() + "…";
    }

    private String text(String key, Map<String, ?> values) {
        return messages.text("outside.say." + key, values);
    }
}
