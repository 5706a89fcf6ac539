package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.outside.OutsideAnswer.Remedy;
import vn.trucban.bot.outside.SaidAbout.Meant;
import vn.trucban.bot.outside.SaidOutside.Told;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.notifier.channel.Button;

/** What was said of a party outside in somebody's own words is written down as the taps are, or asked about once. */
final class SaidScreen {
    private static final int MOST_PARTIES = 6;
    private static final int QUOTED = 120;

    private static final String TICKET_TOO = "/ticket";
    private static final String PROMISED_TOO = "/promised";

    private final OutsideDesk desk;
    private final Heard heard;
    private final ReadsTime times;

    SaidScreen(OutsideDesk desk, Heard heard) {
        this.desk = desk;
        this.heard = heard;
        this.times = said -> until(said).isPresent();
    }

    /** Of words that {@link OutsideTalk#tells} heard; empty: what they told of is over meanwhile. */
    Optional<Reply> typed(String words) {
        List<Meant> meant = new SaidAbout(heard.by(), SaidAbout.Under.carried(heard.action()), heard.content(), times)
                .in(words, desk.open());
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        if (meant.size() > 1) {
            return Optional.of(
                    Reply.say(heard.text("outside.chat.ask-which", Map.of("words", cut(words))), which(meant)));
        }
        Meant one = meant.get(0);
        desk.note(one.incident().id(), heard.by(), heard.at(), heard.commandId() + "/words", words);
        if (one.parties().size() > 1) {
            return Optional.of(Reply.say(
                    new OutsideTexts(one.incident(), one.help(), heard.content(), heard.now()).askWhom(cut(words)),
                    which(meant)));
        }
        return Optional.of(written(one.incident(), one.parties().get(0), one.said()));
    }

    private List<Button> which(List<Meant> meant) {
        List<Button> buttons = new ArrayList<>();
        for (Meant one : meant) {
            one.parties().stream()
                    .limit(MOST_PARTIES)
                    .map(party -> buttons(one.incident()).said(party, code(one, party), meant.size() > 1))
                    .forEach(buttons::add);
        }
        buttons.add(buttons(meant.get(0).incident()).listButton());
        return buttons;
    }

    private Action code(Meant one, Contact party) {
        String code = SaidCode.of(one.said(), this::until);
        Action whole = OutsideTap.SAID.action(one.incident().id(), party.id(), code);
        return whole.fits()
                ? whole
                : OutsideTap.SAID.action(one.incident().id(), party.id(), SaidCode.withoutTicket(code));
    }

    /** The party is known now. */
    Reply written(Incident incident, Contact contact, SaidOutside said) {
        if (said.tells(Told.INFORMED)) {
            return informed(incident, contact, said);
        }
        if (said.told().equals(Set.of(Told.PERHAPS_CALLED))
                && said.ticket().isEmpty()
                && said.promise().isEmpty()) {
            return Reply.say(
                    texts(incident).askCalled(contact), buttons(incident).called(contact));
        }
        Optional<OutsideAnswer.Refusal> no = write(incident, contact, said);
        if (no.isPresent()) {
            boolean again = no.get().remedy() == Remedy.REWRITE;
            String text = String.join(
                    "\n",
                    Stream.concat(
                                    facts(incident).stream(),
                                    Stream.of(texts(incident).refused(no.get())))
                            .toList());
            return again
                    ? Reply.ask(
                            text,
                            OutsideTap.PROMISE.action(incident.id(), contact.id()),
                            buttons(incident).promise(contact))
                    : Reply.say(
                            text,
                            no.get().remedy() == Remedy.ANOTHER
                                    ? buttons(incident)
                                            .again(
                                                    said.tells(Told.SILENT) ? OutsideTap.SILENT : OutsideTap.CALLED,
                                                    contact)
                                    : buttons(incident).one(contact));
        }
        return after(incident, contact, said);
    }

    /** Why something of it could not be written down; what came before it is. */
    private Optional<OutsideAnswer.Refusal> write(Incident incident, Contact contact, SaidOutside said) {
        String id = contact.id();
        By by = By.of(heard.by(), heard.commandId());
        boolean more = said.ticket().isPresent() || said.promise().isPresent();
        boolean reached = help(incident).matter(id).filter(Matter::answered).isPresent();
        if (said.tells(Told.SILENT) && !more) {
            return desk.silent(incident.id(), id, false, by).refusal();
        }
        if (said.tells(Told.CALLED) || more && !reached) {
            Optional<OutsideAnswer.Refusal> no =
                    desk.answered(incident.id(), id, false, by).refusal();
            if (no.isPresent() && !(more && no.get().remedy() == Remedy.ANOTHER)) {
                return no;
            }
        }
        Optional<OutsideAnswer.Refusal> no = said.ticket()
                .flatMap(number ->
                        desk.ticket(incident.id(), id, number, also(TICKET_TOO)).refusal())
                .filter(why -> !why.key().equals("outside.refused.same-ticket"));
        if (no.isPresent()) {
            return no;
        }
        Optional<OutsideAnswer.Refusal> unpromised = said.promise()
                .flatMap(time -> desk.promised(incident.id(), id, time, also(PROMISED_TOO))
                        .refusal());
        return unpromised.isPresent() || !said.tells(Told.DONE)
                ? unpromised
                : desk.done(incident.id(), id, by).refusal();
    }

    private By also(String what) {
        return By.of(heard.by(), heard.commandId() + what);
    }

    private Reply after(Incident incident, Contact contact, SaidOutside said) {
        OutsideTexts texts = texts(incident);
        OutsideButtons buttons = buttons(incident);
        if (said.tells(Told.DONE)) {
            return Reply.say(texts.done(contact), buttons.over(contact.id()));
        }
        if (said.promise().isPresent()) {
            return Reply.say(texts.said(facts(incident)) + texts.reminded(contact), buttons.next(contact));
        }
        if (said.ticket().isPresent()) {
            return Reply.ask(
                    texts.said(facts(incident)) + "\n" + texts.promiseOf(contact),
                    OutsideTap.PROMISE.action(incident.id(), contact.id()),
                    buttons.promiseOrMistake(contact));
        }
        if (said.tells(Told.SILENT)) {
            return Reply.say(texts.silent(contact), buttons.silentOrMistake(contact));
        }
        if (said.tells(Told.CALLED)) {
            return Reply.askNumber(
                    texts.askTicket(contact),
                    OutsideTap.TICKET.action(incident.id(), contact.id()),
                    buttons.ticketOrMistake(contact));
        }
        return come(incident, contact, said);
    }

    private Reply come(Incident incident, Contact contact, SaidOutside said) {
        boolean reached =
                help(incident).matter(contact.id()).filter(Matter::answered).isPresent();
        if (said.tells(Told.CAME)) {
            return Reply.say(texts(incident).came(contact), buttons(incident).come(contact));
        }
        return reached
                ? Reply.ask(
                        texts(incident).notYet(contact) + "\n" + texts(incident).promiseOf(contact),
                        OutsideTap.PROMISE.action(incident.id(), contact.id()),
                        buttons(incident).promiseOrDone(contact))
                : Reply.say(texts(incident).notYet(contact), buttons(incident).one(contact));
    }

    private Reply informed(Incident incident, Contact contact, SaidOutside said) {
        if (said.way().isEmpty()) {
            return Reply.ask(
                    texts(incident).askWay(),
                    OutsideTap.INFORM.action(incident.id(), contact.id()),
                    buttons(incident).ways());
        }
        OutsideAnswer answer =
                desk.informed(incident.id(), said.way().get().id(), By.of(heard.by(), heard.commandId()));
        return Reply.say(
                answer.fold(help -> texts(incident).informState().orElse(""), why -> texts(incident)
                        .refused(why)),
                buttons(incident).over(contact.id()));
    }

    /** What was written down of this very message. */
    private List<String> facts(Incident incident) {
        OutsideHelp help = help(incident);
        DeedWords words = new DeedWords(help.deeds(), heard.content().messages());
        return help.deeds().stream()
                .filter(deed -> deed.commandId().startsWith(heard.commandId()))
                .map(words::fact)
                .collect(Collectors.toList());
    }

    private static String cut(String words) {
        return words.length() <= QUOTED ? words : words.substring(0, QUOTED).strip() + "…";
    }

    private Optional<Instant> until(String said) {
        return new PromisedTime(heard.content().calendar(), heard.now()).read(said);
    }

    private OutsideHelp help(Incident incident) {
        return desk.help(incident);
    }

    private OutsideTexts texts(Incident incident) {
        return new OutsideTexts(incident, help(incident), heard.content(), heard.now());
    }

    private OutsideButtons buttons(Incident incident) {
        return new OutsideButtons(incident, help(incident), heard.content());
    }
}
