package vn.trucban.bot.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Unreached;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/**
 * To whom an incident was passed on, each with when: those on the ladder, whoever took it, those outside who were called, wrote a ticket,
 * got a letter or were informed (plan III.3). What was noted by mistake is left out, and who got no message until they did. Pure.
 */
final class PassedOn {
    private final Incident incident;
    private final Messages messages;
    private final Moments moments;
    private final Unreached unreached;
    /** Those on the ladder who stand there already. */
    private final Set<String> called = new HashSet<>();
    /** Whom a call of the ladder did not reach. */
    private final Set<String> missed = new HashSet<>();
    /** Who stands there, with what stands behind the name; once each. */
    private final Map<String, Instant> told = new LinkedHashMap<>();

    private final Set<Integer> mistakes;

    PassedOn(Incident incident, Messages messages) {
        this.incident = incident;
        this.messages = messages;
        this.moments = new Moments(messages);
        this.unreached = new Unreached(incident, messages);
        this.mistakes = mistakes();
    }

    /** Empty while nobody was told. */
    String inWords() {
        incident.events().stream()
                .filter(event -> !mistakes.contains(event.seq()))
                .forEach(this::tell);
        List<String> lines = new ArrayList<>();
        Instant before = Instant.EPOCH;
        for (Map.Entry<String, Instant> one : told.entrySet()) {
            lines.add(messages.text(
                    "report.log.passed", Map.of("whom", one.getKey(), "when", moments.at(one.getValue(), before))));
            before = one.getValue();
        }
        return String.join("; ", lines);
    }

    private void tell(IncidentEvent event) {
        Kind kind = event.kind();
        if (kind == Kind.ESCALATED || kind == Kind.RAISED) {
            called(event);
        } else if (kind == Kind.DELIVERED) {
            unreached.name(event).filter(missed::remove).ifPresent(name -> reached(List.of(name), event));
        } else if (kind == Kind.TAKEN) {
            String who = event.who().isEmpty() ? messages.text("incident.erased") : event.who();
            put(messages.text("report.log.taken", Map.of("who", who)), event);
        } else if (kind == Kind.OUTSIDE_CALLED) {
            outside(event);
        } else if (kind == Kind.OUTSIDE_INFORMED) {
            put(named(event, "outside.fact.informed", 0), event);
        } else if (kind == Kind.HANDED_OVER || kind == Kind.OUTSIDE_TICKET || kind == Kind.OUTSIDE_LETTER) {
            put(event.text(), event);
        }
    }

    /** Who never picked up was told nothing. */
    private void outside(IncidentEvent call) {
        String silent = named(call, "outside.fact.silent", 0);
        if (silent.equals(call.text())) {
            put(named(call, "outside.fact.answered", 0), call);
            return;
        }
        String reached = messages.text("outside.fact.answered", Map.of("name", silent));
        boolean once = incident.events(Kind.OUTSIDE_CALLED).stream()
                .anyMatch(other -> other.text().equals(reached) && !mistakes.contains(other.seq()));
        if (!once) {
            put(messages.text("report.log.unreached", Map.of("name", silent)), call);
        }
    }

    /** Whom it did not reach was told nothing. */
    private void called(IncidentEvent event) {
        String names = named(event, "incident.fact.escalated", 1);
        if (event.erased() || names.equals(event.text())) {
            put(names, event);
            return;
        }
        List<String> reached = new ArrayList<>();
        for (String name : names.split(", ", -1)) {
            if (unreached.missed(event, name)) {
                missed.add(name);
            } else {
                reached.add(name);
            }
        }
        reached(reached, event);
    }

    private void reached(List<String> names, IncidentEvent event) {
        String anew = names.stream().filter(called::add).collect(Collectors.joining(", "));
        if (!anew.isEmpty()) {
            put(anew, event);
        }
    }

    private void put(String whom, IncidentEvent event) {
        told.putIfAbsent(event.erased() || whom.isEmpty() ? messages.text("incident.erased") : whom, event.at());
    }

    /** What stands in this place of the sentence; the whole where it was not written by this one. */
    private String named(IncidentEvent event, String template, int place) {
        String[] between = messages.template(template).split("\\{[a-z]+}", -1);
        String text = event.text();
        int from = place == 0 ? (text.startsWith(between[0]) ? 0 : -1) : text.lastIndexOf(between[place]);
        int start = from + between[place].length();
        String after = between[place + 1];
        int end = after.isEmpty() ? text.length() : text.indexOf(after, Math.max(0, start));
        return from < 0 || end < start ? text : text.substring(start, end);
    }

    /** why by its words: a fact knows no other. */
    private Set<Integer> mistakes() {
        Set<Integer> mistakes = new HashSet<>();
        for (IncidentEvent correction : incident.events(Kind.OUTSIDE_CORRECTED)) {
            incident.events().stream()
                    .filter(earlier -> earlier.seq() < correction.seq() && !mistakes.contains(earlier.seq()))
                    .filter(earlier -> !earlier.text().isEmpty()
                            && correction.text().contains("“" + earlier.text() + "”")
                            && correction.text().contains(moments.full(earlier.at())))
                    .reduce((one, later) -> later)
                    .ifPresent(earlier -> mistakes.add(earlier.seq()));
        }
        return mistakes;
    }
}
