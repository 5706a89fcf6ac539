package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.Grab;
import vn.trucban.bot.paper.IncidentPaper;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperAnswer;
import vn.trucban.bot.paper.PaperAnswer.Refusal;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.Reconciliation;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.paper.PaperPlan;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/** Carries out what was decided about paper intake in chat, and says how it stands. Repeated, each says how it stands now. */
final class PaperEffects {
    private static final int LISTED = 8;

    private final PaperDesk papers;
    private final IncidentDesk incidents;
    private final Places places;
    private final PaperEntering entering;

    /**
     * Where things are opened and come from.
     *
     * @param links to pages of staff; the door notice is everybody's
     * @param lan addresses of this machine in the office's own network, for when there is no Internet
     * @param photos who brings photos of the channel of an address
     */
    record Places(
            String publicUrl,
            PageLinks links,
            Supplier<List<String>> lan,
            Function<Address, Optional<PhotoSource>> photos) {}

    PaperEffects(PaperDesk papers, IncidentDesk incidents, Places places) {
        this.papers = papers;
        this.incidents = incidents;
        this.places = places;
        this.entering = new PaperEntering(papers, places.photos());
    }

    Aftermath run(String commandId, Effect.Paper effect, Situation situation) {
        Optional<Incident> incident = effect.incident().flatMap(incidents::find);
        if (incident.isEmpty()) {
            return ofNone(effect, situation);
        }
        if (incident.get().id().exercise()) {
            return supposed(commandId, effect.deed(), incident.get(), situation);
        }
        IncidentId id = incident.get().id();
        Actor by = Actor.of(situation.person().orElseThrow());
        return switch (effect.deed()) {
            case LIST, WISH_ON, WISH_OFF, TELL, WISH_IN, LINES -> list(situation);
            case SHOW -> Aftermath.say(stands(incident.get(), situation));
            case LEAVE -> Aftermath.say(entered(incident.get(), situation));
            case ON -> switchedOn(incident.get(), by, situation);
            case LATE -> setDown(incident.get(), effect.detail(), by, situation);
            case OFF -> decided(papers.switchOff(id, by), id, situation);
            case ENTER -> entering.enter(effect, situation);
            case MINE -> entering.mine(effect, situation);
            case MINE_STACK -> entering.mine(effect, Grab.WHOLE, situation);
            case MINE_ONLY -> entering.mine(effect, Grab.TYPED, situation);
            case AMEND -> entering.amend(effect, situation);
            case SURE -> entering.sure(effect, situation);
            case PHOTO -> entering.photo(effect, link(file(incident.get()), situation), situation);
            case CERTIFICATE -> certificate(incident.get(), situation);
            case PAGE -> page(file(incident.get()), situation);
        };
    }

    /** Nobody has said of which incident. */
    private Aftermath ofNone(Effect.Paper effect, Situation situation) {
        Actor by = Actor.of(situation.person().orElseThrow());
        PaperWishes wishes = new PaperWishes(papers, incidents);
        PaperWishes.Ways ways = new PaperWishes.Ways(
                one -> decided(papers.switchOff(one.id(), by), one.id(), situation),
                one -> Aftermath.say(stands(one, situation)),
                lines -> entering.enter(lines, situation),
                this::list);
        return switch (effect.deed()) {
            case PAGE -> page("/admin/paper", situation);
            case WISH_ON -> wishes.on(situation, ways);
            case WISH_OFF -> wishes.off(situation, ways);
            case TELL -> wishes.tell(situation, ways);
            case WISH_IN -> wishes.in(situation, ways);
            case LINES -> wishes.lines(effect, situation, ways);
            case LIST,
                    SHOW,
                    ON,
                    OFF,
                    LATE,
                    ENTER,
                    MINE,
                    MINE_STACK,
                    MINE_ONLY,
                    AMEND,
                    SURE,
                    PHOTO,
                    CERTIFICATE,
                    LEAVE -> list(situation);
        };
    }

    /** A button outlives its incident: what is set down after the end is asked for first, and what is known already is only said again. */
    private Aftermath switchedOn(Incident incident, Actor by, Situation situation) {
        return !incident.open() && !incident.archived()
                ? Aftermath.say(stands(incident, situation))
                : decided(papers.switchOn(incident.id(), Set.of(), "", by), incident.id(), situation);
    }

    /**
     * Paper was received and nobody had said so: only those procedures are set down that whoever taps was shown.
     *
     * @param confirmed what the button says of them
     */
    private Aftermath setDown(Incident incident, String confirmed, Actor by, Situation situation) {
        List<String> shown =
                usual(incident, situation).map(PaperPlan.Procedure::id).toList();
        boolean known = papers.paper(incident.id()).isPresent();
        return incident.open() || known || !confirmed.equals(PaperTalk.late(shown))
                ? Aftermath.say(stands(incident, situation))
                : decided(papers.switchOn(incident.id(), Set.copyOf(shown), "", by), incident.id(), situation);
    }

    private static Stream<PaperPlan.Procedure> usual(Incident incident, Situation situation) {
        return situation.content().paper().received(incident.playbook().id()).stream();
    }

    private static String names(Stream<PaperPlan.Procedure> procedures) {
        return procedures.map(PaperPlan.Procedure::name).collect(Collectors.joining("; "));
    }

    /** In a drill nothing is received: that it was switched on in time is all that counts. */
    private Aftermath supposed(String commandId, PaperDeed deed, Incident incident, Situation situation) {
        if (Supposed.over(incident.id(), situation)) {
            return Aftermath.say(Supposed.ended(incident, situation));
        }
        boolean change = incident.open() && (deed == PaperDeed.ON || deed == PaperDeed.OFF);
        boolean on = incident.onPaperSince().isPresent();
        boolean wanted = deed == PaperDeed.ON;
        if (change && on != wanted) {
            IncidentEvent.Kind kind = wanted ? IncidentEvent.Kind.PAPER_ON : IncidentEvent.Kind.PAPER_OFF;
            String text = situation.text(wanted ? "paper.talk.supposed-on" : "paper.talk.supposed-off");
            Person by = situation.person().orElseThrow();
            incidents.enter(
                    incident.id(), commandId, new OutsideFact(kind, situation.now(), by.id(), by.name(), text, true));
        }
        boolean now = change ? wanted : on;
        return Aftermath.say(Say.of(
                situation.text(now ? "paper.talk.supposed-on" : "paper.talk.supposed-off"),
                List.of(
                        button(incident, now ? PaperTalk.OFF : PaperTalk.ON, situation),
                        contacts(incident, situation))));
    }

    private Aftermath list(Situation situation) {
        Stream<Incident> open = incidents.open().stream()
                .filter(incident -> incident.playbook().paperHint().isPresent());
        Stream<Incident> unfinished =
                papers.unfinished().stream().flatMap(paper -> incidents.find(paper.incident()).stream());
        Map<IncidentId, Incident> all = new HashMap<>();
        Stream.concat(unfinished, open).forEach(incident -> all.putIfAbsent(incident.id(), incident));
        List<Incident> shown = all.values().stream()
                .sorted(Comparator.comparing((Incident one) -> !one.open())
                        .thenComparing(Comparator.comparingInt(Incident::number).reversed()))
                .limit(LISTED)
                .toList();
        if (shown.isEmpty()) {
            List<Button> buttons = new ArrayList<>(List.of(pageButton("", situation)));
            buttons.addAll(Menus.of(situation));
            return Aftermath.say(Say.of(situation.text("paper.talk.none"), buttons));
        }
        return Aftermath.say(
                shown.size() == 1
                        ? stands(shown.get(0), situation)
                        : Say.of(situation.text("paper.talk.choose"), PaperTalk.choices(situation, shown)));
    }

    private Aftermath decided(PaperAnswer<IncidentPaper> answer, IncidentId id, Situation situation) {
        Say standing = stands(incidents.find(id).orElseThrow(), situation);
        return answer.refusal()
                .map(refusal -> new Aftermath(
                        Optional.empty(), List.of(Say.of(words(refusal, situation), List.of()), standing)))
                .orElseGet(() -> Aftermath.say(standing));
    }

    private Say stands(Incident incident, Situation situation) {
        Optional<IncidentPaper> paper = papers.paper(incident.id());
        Map<String, Object> values = new HashMap<>();
        values.put("code", situation.incidents().code(incident));
        values.put("kind", incident.playbook().name());
        if (paper.isEmpty() && !incident.open()) {
            return never(incident, values, situation);
        }
        if (paper.isEmpty()) {
            values.put("hint", incident.playbook().paperHint().orElse(""));
            values.put("procedures", names(usual(incident, situation)));
            return Say.of(
                    situation.text("paper.talk.hint", values),
                    List.of(button(incident, PaperTalk.ON, situation), contacts(incident, situation)));
        }
        boolean receiving = paper.get().on() && incident.open();
        if (!receiving) {
            values.put("report", report(incident.id(), situation));
            String key = paper.get().setDownLast().isPresent() ? "paper.talk.late-on" : "paper.talk.off";
            return Say.of(situation.text(key, values), afterwards(incident, paper.get(), situation));
        }
        return receiving(incident, paper.get(), values, situation);
    }

    /** It is over, and nobody has said that paper was received. */
    private static Say never(Incident incident, Map<String, Object> values, Situation situation) {
        Button others = Action.of(Verb.PAPER, "").button(situation.text("paper.talk.button.others"));
        if (incident.archived()) {
            return Say.of(situation.text("paper.refused.archived"), List.of(others));
        }
        values.put(
                "over",
                incident.overAt()
                        .map(at -> situation.text(
                                "paper.talk.over",
                                Map.of("at", situation.moments().at(at, situation.now()))))
                        .orElseGet(() -> situation.text("paper.talk.over-unknown")));
        values.put("procedures", names(usual(incident, situation)));
        String wish = PaperTalk.late(
                usual(incident, situation).map(PaperPlan.Procedure::id).toList());
        return Say.of(
                situation.text("paper.talk.late", values),
                List.of(
                        new Action(Verb.PAPER, incident.id().value(), wish)
                                .button(situation.text("paper.talk.button.late")),
                        new Action(Verb.PAPER, incident.id().value(), PaperTalk.PAGE)
                                .button(situation.text("paper.talk.button.list")),
                        others));
    }

    /** What is in, and what is still to do. */
    private Say entered(Incident incident, Situation situation) {
        Say standing = stands(incident, situation);
        return papers.paper(incident.id()).isEmpty()
                ? standing
                : Say.of(
                        situation.text("paper.talk.left", Map.of("report", report(incident.id(), situation))),
                        standing.buttons());
    }

    private Say receiving(Incident incident, IncidentPaper paper, Map<String, Object> values, Situation situation) {
        IncidentPaper.Decision begun = paper.begun().orElseThrow();
        values.put("since", situation.moments().at(begun.at(), situation.now()));
        values.put("who", begun.by().name());
        List<String> procedures = paper.latest().orElseThrow().procedures();
        values.put("procedures", String.join("; ", situation.content().paper().names(procedures)));
        List<String> lan = places.lan().get();
        values.put("lan", lan.stream().map(base -> base + "/giay").collect(Collectors.joining(", ")));
        return Say.of(
                situation.text(lan.isEmpty() ? "paper.talk.on" : "paper.talk.on-lan", values),
                List.of(
                        new Button.Link(
                                situation.text("paper.talk.button.notice"),
                                places.publicUrl() + "/giay/" + incident.number() + ".pdf"),
                        button(incident, PaperTalk.OFF, situation),
                        button(incident, PaperTalk.ENTER, situation),
                        contacts(incident, situation)));
    }

    private List<Button> afterwards(Incident incident, IncidentPaper paper, Situation situation) {
        List<Button> buttons = new ArrayList<>();
        if (paper.closing().isEmpty()) {
            buttons.add(button(incident, PaperTalk.ENTER, situation));
        }
        if (incident.open()) {
            buttons.add(button(incident, PaperTalk.ON, situation));
        }
        buttons.add(pageButton(incident.id().value(), situation));
        buttons.add(contacts(incident, situation));
        return buttons;
    }

    /** What has been certified, and the way to the certificate and to the letters that rest on it. */
    private Aftermath certificate(Incident incident, Situation situation) {
        if (incident.falseAlarm()) {
            // why here too: the button may be older than what was said of the incident
            return Aftermath.say(Say.of(situation.text("paper.refused.false-alarm"), List.of()));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("code", situation.incidents().code(incident));
        values.put("kind", incident.playbook().name());
        Optional<OutageCertificate> certified = papers.certified(incident.id());
        certified.ifPresent(one -> {
            values.put("certificate", one.code());
            values.put("from", situation.moments().full(one.from()));
            values.put("to", situation.moments().full(one.to()));
        });
        String key = incident.open()
                ? "paper.talk.certify-later"
                : certified.isPresent() ? "paper.talk.certified" : "paper.talk.certify";
        return Aftermath.say(Say.of(situation.text(key, values), List.of(link(file(incident), situation))));
    }

    private String report(IncidentId id, Situation situation) {
        Reconciliation found = papers.reconcile(id).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        values.put("entered", found.dossiers());
        values.put("open", found.open().size());
        found.due().ifPresent(due -> values.put("due", situation.moments().at(due, situation.now())));
        return situation.text(found.due().isPresent() ? "paper.talk.due" : "paper.talk.report", values);
    }

    private static String words(Refusal refusal, Situation situation) {
        return situation.text(refusal.key(), refusal.values());
    }

    private static Button button(Incident incident, String wish, Situation situation) {
        String label = wish.equals(PaperTalk.ENTER) ? "enter" : wish;
        return new Action(Verb.PAPER, incident.id().value(), wish).button(situation.text("paper.talk.button." + label));
    }

    private static Button contacts(Incident incident, Situation situation) {
        return Action.of(Verb.CONTACTS, incident.id().value()).button(situation.text("incident.button.contacts"));
    }

    private static Button pageButton(String incident, Situation situation) {
        return new Action(Verb.PAPER, incident, PaperTalk.PAGE).button(situation.text("paper.talk.button.page"));
    }

    private static String file(Incident incident) {
        return "/admin/paper/" + incident.number();
    }

    private Aftermath page(String path, Situation situation) {
        return Aftermath.say(Say.of(situation.text("paper.talk.page"), List.of(link(path, situation))));
    }

    private Button link(String path, Situation situation) {
        return places.links().button(situation.party().person(), situation.text("paper.talk.button.page"), path);
    }
}
