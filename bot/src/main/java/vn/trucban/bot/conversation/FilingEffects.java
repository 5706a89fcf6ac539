package vn.trucban.bot.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.filing.Blank;
import vn.trucban.bot.filing.Filing;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.filing.FilingDesk.Outcome;
import vn.trucban.bot.filing.FilingTexts;
import vn.trucban.bot.filing.Refusal;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.kept.Typed;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.notifier.channel.Button;

/** Carries out what people decide about reports to the bodies above; a person who has lost the right meanwhile hears nothing. */
final class FilingEffects {
    /** A phone shows no more buttons than that; the rest is on the page. */
    private static final int LISTED = 6;

    private final FilingDesk desk;
    private final PageLinks links;

    FilingEffects(FilingDesk desk, PageLinks links) {
        this.desk = desk;
        this.links = links;
    }

    Aftermath run(Effect.FileReport effect, Situation situation) {
        if (situation.person().filter(FilingDesk::isFor).isEmpty()) {
            return Aftermath.NONE;
        }
        return switch (effect.deed()) {
            case LIST -> list(situation);
            case SHOW -> shown(desk.begin(effect.number()), situation);
            case ASK -> ask(effect.number(), effect.detail(), situation);
            case FILL -> filled(effect, situation);
            case SENT -> sent(effect, situation);
            case PAGE -> page("/admin/reports/filings/" + effect.number(), situation);
            case QUARTER ->
                page(
                        Period.quarter(effect.detail())
                                .map(quarter -> "/admin/reports/" + quarter.key())
                                .orElse("/admin/reports"),
                        situation);
        };
    }

    private Aftermath list(Situation situation) {
        List<Filing> unsent = desk.unsent();
        FilingTexts texts = texts(situation);
        List<String> lines = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        unsent.stream().limit(LISTED).forEach(filing -> incident(filing).ifPresent(incident -> {
            lines.add(texts.line(filing, incident));
            buttons.add(Action.of(Verb.FILING, Integer.toString(filing.number()))
                    .button(situation.text(
                            "filing.button.show",
                            Map.of("code", situation.incidents().code(incident)))));
        }));
        Period quarter = Period.quarterOf(LocalDate.ofInstant(situation.now(), WorkingCalendar.ZONE));
        buttons.add(Action.of(Verb.REPORT_PAGE, quarter.before().key())
                .button(situation.text("filing.button.last-quarter")));
        buttons.add(Action.of(Verb.REPORT_PAGE, quarter.key()).button(situation.text("filing.button.this-quarter")));
        String text = unsent.isEmpty()
                ? situation.text("filing.chat.none")
                : situation.text("filing.chat.list", Map.of("count", unsent.size(), "list", String.join("\n", lines)));
        return Aftermath.say(Say.of(text, buttons));
    }

    private Aftermath shown(Outcome outcome, Situation situation) {
        return outcome.filing()
                .flatMap(filing -> incident(filing).map(incident -> stands(filing, incident, situation)))
                .orElseGet(() -> refused(outcome.refusal().orElse(Refusal.NO_SUCH_FILING), situation));
    }

    private Aftermath stands(Filing filing, Incident incident, Situation situation) {
        boolean overtaken = desk.overtaken(filing, incident);
        List<String> lines = new ArrayList<>();
        lines.add(texts(situation).status(filing, incident, desk.left(filing), overtaken, situation.now()));
        if (!filing.out() && !incident.falseAlarm()) {
            Arrays.stream(Blank.values())
                    .filter(blank -> desk.differs(filing, blank, incident))
                    .forEach(blank -> lines.add(situation.text(
                            "filing.chat.differs",
                            Map.of(
                                    "label",
                                    texts(situation).labels(List.of(blank)),
                                    "own",
                                    desk.shown(filing, blank),
                                    "text",
                                    desk.known(blank, incident)))));
        }
        return Aftermath.say(Say.of(
                String.join("\n", lines),
                texts(situation)
                        .buttons(
                                filing,
                                incident,
                                desk.left(filing),
                                overtaken,
                                situation.person().orElseThrow())));
    }

    /** Where the paper is not ready, or something has happened since it was made, the ways on stand under the sentence that says so. */
    private Aftermath sent(Effect.FileReport effect, Situation situation) {
        String[] detail = effect.detail().split(FilingTexts.SHOWN, 2);
        FilingDesk.Shown shown = new FilingDesk.Shown(detail.length > 1 ? detail[1] : "", detail.length > 1);
        Outcome outcome =
                desk.sent(effect.number(), detail[0], shown, situation.party().name());
        if (outcome.refusal().filter(why -> why == Refusal.OVERTAKEN).isPresent()) {
            Filing filing = desk.find(effect.number()).orElseThrow();
            return Aftermath.say(Say.of(
                    situation.text(Refusal.OVERTAKEN.messageKey()),
                    texts(situation).overtaken(filing, detail[0])));
        }
        boolean unready = outcome.refusal()
                .filter(why -> why == Refusal.BLANKS_LEFT || why == Refusal.NOT_NUMBERED)
                .isPresent();
        return desk.find(effect.number())
                .filter(filing -> unready)
                .map(filing -> Aftermath.say(Say.of(
                        situation.text(outcome.refusal().orElseThrow().messageKey()),
                        texts(situation).mending(filing, desk.left(filing)))))
                .orElseGet(() -> shown(outcome, situation));
    }

    private Aftermath ask(int number, String wanted, Situation situation) {
        Optional<Filing> filing = desk.find(number);
        Optional<Incident> incident = filing.flatMap(this::incident);
        Optional<Blank> blank = filing.flatMap(one -> wanted(one, wanted));
        if (incident.isEmpty() || blank.isEmpty()) {
            return shown(desk.begin(number), situation);
        }
        return new Aftermath(
                Optional.of(new ChatState.Filing(number, blank.get().id(), desk.shown(filing.get(), blank.get()), "")),
                List.of(Say.of(
                        asked(blank.get(), filing.get(), incident.get(), situation),
                        texts(situation).askButtons(blank.get(), filing.get()))));
    }

    /** The one that is named, else the first that has to be filled in: questions go through those once, in their order. */
    private Optional<Blank> wanted(Filing filing, String wanted) {
        if (!wanted.startsWith(FilingTexts.AFTER)) {
            return Blank.of(wanted).or(() -> desk.left(filing).stream().findFirst());
        }
        Optional<Blank> passed = Blank.of(wanted.substring(FilingTexts.AFTER.length()));
        return desk.left(filing).stream()
                .filter(blank ->
                        passed.filter(before -> blank.compareTo(before) <= 0).isEmpty())
                .findFirst();
    }

    /** With what the register has for it already. */
    private String asked(Blank blank, Filing filing, Incident incident, Situation situation) {
        String question = texts(situation).ask(blank, filing, incident);
        Optional<String> stands = filing.filled(blank);
        if (stands.isPresent()) {
            return question + "\n" + situation.text("filing.chat.stands", Map.of("text", desk.shown(filing, blank)));
        }
        String known = desk.known(blank, incident);
        return known.isBlank()
                ? question
                : question + "\n" + situation.text("filing.chat.known", Map.of("text", known));
    }

    private Aftermath filled(Effect.FileReport effect, Situation situation) {
        Typed typed = new Typed(effect.detail(), effect.shown(), effect.more());
        Outcome outcome = desk.fill(
                effect.number(), List.of(typed), situation.party().person().value());
        Optional<Refusal> refusal = outcome.refusal();
        if (refusal.filter(Refusal.WRITTEN_MEANWHILE::equals).isPresent()) {
            return meanwhile(effect, situation);
        }
        if (refusal.filter(why -> why == Refusal.NOT_A_COUNT || why == Refusal.TOO_LONG)
                .isPresent()) {
            return again(refusal.get(), ask(effect.number(), effect.detail(), situation), situation);
        }
        if (refusal.isPresent()) {
            return refused(refusal.get(), situation);
        }
        return ask(effect.number(), FilingTexts.AFTER + effect.detail(), situation);
    }

    /** Both texts, and a tap for each: what was typed waits for it. */
    private Aftermath meanwhile(Effect.FileReport effect, Situation situation) {
        Filing filing = desk.find(effect.number()).orElseThrow();
        Blank blank = Blank.of(effect.detail()).orElseThrow();
        String now = desk.shown(filing, blank);
        String by = filing.written(blank)
                .flatMap(one -> situation.staff().person(new PersonId(one.by())))
                .map(Person::name)
                .orElse("");
        return new Aftermath(
                Optional.of(new ChatState.Filing(effect.number(), blank.id(), now, effect.more())),
                List.of(Say.of(
                        texts(situation).meanwhile(filing, blank, by, now, effect.more()),
                        texts(situation).meanwhileButtons(blank, filing))));
    }

    /** What was wrong, and the same question once more. */
    private static Aftermath again(Refusal why, Aftermath asking, Situation situation) {
        List<Say> says = new ArrayList<>();
        says.add(Say.of(situation.text(why.messageKey()), List.of()));
        says.addAll(asking.says());
        return new Aftermath(asking.state(), says);
    }

    private Aftermath refused(Refusal why, Situation situation) {
        return Aftermath.say(Say.of(situation.text(why.messageKey()), Menus.of(situation)));
    }

    private Aftermath page(String path, Situation situation) {
        return Aftermath.say(Say.of(
                situation.text("filing.chat.page"),
                List.of(links.button(situation.party().person(), situation.text("filing.button.page"), path))));
    }

    private Optional<Incident> incident(Filing filing) {
        return desk.incident(filing.number());
    }

    private static FilingTexts texts(Situation situation) {
        return new FilingTexts(situation.content().messages());
    }
}
