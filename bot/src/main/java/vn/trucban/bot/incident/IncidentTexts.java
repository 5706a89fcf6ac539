package vn.trucban.bot.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** The sentences and buttons of an incident, as one person at one moment gets them. */
public final class IncidentTexts {
    private final Content content;
    private final Messages messages;
    private final Moments moments;
    private final Instant now;

    public IncidentTexts(Content content, Instant now) {
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
        this.now = now;
    }

    /** What can be pressed under these sentences. */
    public IncidentButtons buttons() {
        return new IncidentButtons(content);
    }

    /** A moment said of another. */
    String moment(Instant at) {
        return moments.at(at, now);
    }

    String text(String key) {
        return messages.text(key);
    }

    String text(String key, Map<String, ?> values) {
        return messages.text(key, values);
    }

    /** The duty desk's own name in the register. */
    String desk() {
        return messages.text("incident.desk");
    }

    /** "SC-12", as people say it; of a drill "SC-DT-3". */
    public String code(Incident incident) {
        return incident.id().code(incident.number(), messages);
    }

    /** Where it stands, in one or two sentences, for staff. */
    public String status(Incident incident) {
        Map<String, Object> values = base(incident);
        if (incident.underCommand()) {
            return messages.text("incident.status.commanded", values);
        }
        return switch (incident.status()) {
            case GUIDED -> messages.text("incident.status.guided", values);
            case ESCALATED -> new ClimbWaits(this).forYou(incident, messages.text("incident.status.escalated", values));
            case TAKEN -> messages.text("incident.status.taken", values);
            case RESOLVED ->
                messages.text(
                        fitting(incident, incident.saidToWork() ? "status.said-to-work" : "status.resolved"), values);
            case CLOSED ->
                messages.text(
                        incident.overWithDrill() ? "incident.status.drill-over" : "incident.status.closed", values);
        };
    }

    /** One line of the list of open incidents. */
    public String line(Incident incident) {
        return messages.text("incident.line", base(incident));
    }

    /** Everything known about it: for the one who is to take it. */
    public String full(Incident incident) {
        Map<String, Object> values = base(incident);
        values.put("story", story().full(incident));
        return messages.text("incident.full", values);
    }

    String callOut(Incident incident) {
        Map<String, Object> values = base(incident);
        values.put("story", story().of(incident));
        values.put("holder", incident.assignee().isEmpty() ? "" : messages.text("incident.callout-holder", values));
        Optional<Alarm> alarm = Alarm.in(incident, content);
        alarm.ifPresent(one -> values.put("what", one.what()));
        alarm.ifPresent(one -> values.put("words", told(one.words())));
        String key = alarm.isEmpty()
                ? "incident.callout"
                : alarm.get().words().isBlank() ? "incident.callout-danger" : "incident.callout-danger-words";
        return messages.text(key, values);
    }

    /** @param wanted they want somebody, and may have left the steps where they were */
    String stepsOver(Incident incident, boolean wanted) {
        String key = wanted ? "incident.help-wanted" : "incident.steps-over";
        return with(incident, key, Map.of("story", story().of(incident)));
    }

    String tried(Playbook playbook, String step, String answer) {
        return messages.text(
                "incident.fact.tried", Map.of("step", playbook.step(step).text(), "answer", answer));
    }

    String solved(Incident incident, String step) {
        String helped = incident.playbook().steps().containsKey(step)
                ? incident.playbook().step(step).text()
                : messages.text("incident.fact.no-step");
        return messages.text(
                "incident.fact.solved", Map.of("step", helped, "length", moments.elapsed(incident.length(now))));
    }

    String escalatedFact(String why, List<Ladder.Rung> told, Staff staff) {
        String names = told.stream()
                .flatMap(rung -> rung.people().stream())
                .distinct()
                .flatMap(id -> staff.person(id).stream())
                .map(Person::name)
                .collect(Collectors.joining(", "));
        return messages.text("incident.fact.escalated", Map.of("why", why, "names", names));
    }

    String news(Incident incident, Party by, String text) {
        return with(incident, "incident.news", Map.of("name", by.name(), "text", text));
    }

    String solvedBy(Incident incident, Party by) {
        return fitting(incident, "solved-by", Map.of("name", by.name()));
    }

    String resolvedBy(Incident incident, Party by, String cause) {
        return with(incident, "incident.resolved-by", Map.of("name", by.name(), "cause", told(cause)));
    }

    /** Whether it is to end over those who are still in danger. */
    public String endInDanger(Incident incident, StillInDanger danger) {
        return with(incident, "incident.end-in-danger", Map.of("list", danger.list()));
    }

    String resolvedThanks(Incident incident) {
        return with(incident, "incident.resolved-thanks", Map.of("length", moments.elapsed(incident.length(now))));
    }

    String joined(Incident incident) {
        return with(
                incident, "incident.joined", Map.of("count", incident.affected().size() + 2));
    }

    String joinedTold(Incident incident, Party by) {
        return with(
                incident,
                "incident.joined-told",
                Map.of("name", by.name(), "count", incident.affected().size() + 2));
    }

    String takenAlready(Incident incident, Staff staff) {
        String phone = phone(incident.assignee().orElseThrow(), staff);
        return with(
                incident,
                phone.isEmpty() ? "incident.taken-already" : "incident.taken-already-phone",
                Map.of("since", moments.at(incident.heldSince(), now), "phone", phone));
    }

    String takenByYou(Incident incident) {
        return with(incident, "incident.taken-by-you", Map.of("story", story().of(incident)));
    }

    String takenBy(Incident incident, Party by) {
        return with(incident, "incident.taken-by", Map.of("name", by.name(), "clock", moments.clock(now)));
    }

    String takenForYou(Incident incident, Party by, Staff staff) {
        String phone = phone(by, staff);
        String key = phone.isEmpty() ? "incident.taken-for-you" : "incident.taken-for-you-phone";
        return with(incident, key, Map.of("name", by.name(), "phone", phone, "clock", moments.clock(now)));
    }

    private static String phone(Party party, Staff staff) {
        return staff.person(party.person()).flatMap(Person::phone).orElse("");
    }

    /** A sentence about it that needs nothing else. */
    String about(Incident incident, String key) {
        return with(incident, key, Map.of());
    }

    /** A sentence with a colleague's name in it. */
    String about(Incident incident, String key, Party who) {
        return with(incident, key, Map.of("name", who.name()));
    }

    String offeredToYou(Incident incident, Party by) {
        return with(incident, "incident.offered-to-you", Map.of("name", by.name(), "story", story().of(incident)));
    }

    String resolvedAsking(Incident incident) {
        return fitting(incident, "resolved-asking", Map.of("length", moments.elapsed(incident.length(now))));
    }

    String worksNow(Incident incident, Party by, String cause) {
        return fitting(incident, "works-now", Map.of("name", by.name(), "cause", told(cause)));
    }

    String confirmedBy(Incident incident, Party by) {
        return fitting(incident, "confirmed-by", Map.of("name", by.name()));
    }

    /** For the one who joins what is everybody's trouble: why there is nothing to check, and what to do meanwhile. */
    String sharedForYou(Incident incident) {
        return shared(
                incident,
                Map.of(
                        "count",
                        incident.affected().size() + 2,
                        "name",
                        incident.reporter().named(messages)));
    }

    /** For those who are still at their machines. */
    String sharedNow(Incident incident, Party joined) {
        return shared(incident, Map.of("count", incident.affected().size() + 2, "name", joined.name()));
    }

    /** For those who are still at their machines, at their next press. */
    public String sharedAtTheSteps(Incident incident) {
        return shared(
                incident,
                Map.of(
                        "count",
                        incident.affected().size() + 1,
                        "name",
                        incident.affected().get(0).named(messages)));
    }

    private String shared(Incident incident, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        incident.playbook().paperHint().ifPresent(hint -> all.put("workaround", hint));
        return with(incident, all.containsKey("workaround") ? "incident.shared" : "incident.shared-wait", all);
    }

    /** For the register: whom a message did not reach, and why. */
    String undelivered(Optional<Person> person, Failure why) {
        String name = person.map(Person::name).orElseGet(() -> messages.text("incident.fact.somebody"));
        return messages.text("incident.fact.undelivered", Map.of("name", name, "why", messages.text(why.messageKey())));
    }

    String picture(Incident incident, Party from) {
        return with(incident, "incident.picture", Map.of("name", from.name()));
    }

    String pictureElsewhere(Incident incident, Party from) {
        return with(incident, "incident.picture-elsewhere", Map.of("name", from.name()));
    }

    String nudge(Incident incident) {
        return with(incident, "incident.nudge", Map.of());
    }

    String stillThere(Incident incident) {
        return fitting(incident, "still-there", Map.of());
    }

    String nobodyReachable(Incident incident, PhoneList phones) {
        return Alarm.in(incident, content)
                .map(alarm -> ringing(
                        incident,
                        "incident.nobody-reachable-danger",
                        phones,
                        Map.of("what", alarm.words().isBlank() ? alarm.what() : told(alarm.words()))))
                .orElseGet(() -> ringing(incident, "incident.nobody-reachable", phones, Map.of()));
    }

    /** A sentence that ends with whom to ring up. */
    String ringing(Incident incident, String key, PhoneList phones, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("ring", phones.text(messages));
        return with(incident, key, values);
    }

    String escalatedForYou(Incident incident, List<Ladder.Rung> told) {
        return with(incident, "incident.escalated-for-you", Map.of("who", who(told)));
    }

    String toldAtOnce(Incident incident, List<Ladder.Rung> told) {
        return with(incident, "incident.told-at-once", Map.of("who", who(told)));
    }

    /**
     * For those who wait, many of whom have no step before them: with the advice that they are to follow.
     *
     * @param speaks who told of the danger, and had the advice in answer
     */
    String toldInDanger(Incident incident, List<Ladder.Rung> told, boolean speaks) {
        Optional<Alarm> alarm = Alarm.in(incident, content);
        Optional<String> advice = speaks ? Optional.empty() : alarm.flatMap(one -> one.advice(content));
        Map<String, Object> values = new HashMap<>(Map.of("who", who(told)));
        alarm.ifPresent(one -> values.put("words", told(one.words())));
        advice.ifPresent(one -> values.put("advice", one));
        return with(
                incident, advice.isPresent() ? "incident.told-in-danger-advice" : "incident.told-in-danger", values);
    }

    /** Empty where nobody is on them. */
    String who(List<Ladder.Rung> told) {
        return told.stream()
                .filter(rung -> !rung.people().isEmpty())
                .map(rung -> messages.text("incident.level." + rung.level().key()))
                .collect(Collectors.joining(", "));
    }

    /** The register keeps it whole; a call-out on a phone needs how it began, and what was said last. */
    private static String told(String text) {
        return Story.told(text);
    }

    /** As {@link #with}, in the words that fit what happened: a machine that works is asked of otherwise than people who are safe. */
    String fitting(Incident incident, String rest, Map<String, ?> values) {
        return with(incident, fitting(incident, rest), values);
    }

    private String fitting(Incident incident, String rest) {
        return new Fitting(incident, content).key("incident.", rest);
    }

    private Story story() {
        return new Story(content, now);
    }

    String with(Incident incident, String key, Map<String, ?> more) {
        Map<String, Object> values = base(incident);
        values.putAll(more);
        return messages.text(key, values);
    }

    private Map<String, Object> base(Incident incident) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", code(incident));
        values.put("kind", incident.playbook().name());
        values.put("short", incident.playbook().shortName());
        values.put("reporter", incident.reporter().named(messages));
        values.put("since", moments.at(incident.openedAt(), now));
        values.put("began", moments.at(incident.beganAt(), now));
        values.put("length", moments.elapsed(incident.length(now)));
        values.put(
                "assignee", incident.assignee().map(one -> one.named(messages)).orElse(""));
        values.put(
                "status",
                messages.text("incident.state."
                        + (incident.underCommand()
                                ? "commanded"
                                : incident.status().name().toLowerCase(Locale.ROOT))));
        values.put(
                "closed",
                incident.resolution().map(end -> moments.at(end.at(), now)).orElse(""));
        values.put(
                "closer",
                incident.resolution().map(end -> end.by().named(messages)).orElse(""));
        values.put(
                "cause", incident.resolution().map(Incident.Resolution::cause).orElse(""));
        return values;
    }
}
