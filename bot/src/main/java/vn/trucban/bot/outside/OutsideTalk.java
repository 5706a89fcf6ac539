package vn.trucban.bot.outside;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.PhoneList;
import vn.trucban.bot.outside.OutsideAnswer.Remedy;
import vn.trucban.bot.outside.OutsideTap.Asked;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.commune.Commune.Contact;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Phrases;
import vn.trucban.notifier.channel.Button;

/** Calls to those outside, in chat: whom to call, what to say, what came of it. Everything by button but a ticket's number. */
public final class OutsideTalk implements Talk {
    /** No button can carry what was typed, so it is to be typed again. */
    private static final OutsideAnswer.Refusal LONG_TICKET =
            new OutsideAnswer.Refusal("outside.refused.no-digit-long", Map.of(), Remedy.REWRITE);

    /** why: one message brings two deeds, and each is done once. */
    private static final String PROMISED_TOO = "/promised";

    private final OutsideDesk desk;
    private final PageLinks links;

    public OutsideTalk(OutsideDesk desk, PageLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CONTACTS, Verb.OUTSIDE);
    }

    @Override
    public Reply hear(Heard heard) {
        IncidentId id = new IncidentId(heard.action().ref());
        Reply reply = answer(id, heard);
        return id.exercise() ? reply.ofDrill() : reply;
    }

    @Override
    public Optional<Action> tells(Person person, String words, List<Action> under, Content content, Instant now) {
        if (content.triage().namesDanger(words)) {
            return Optional.empty();
        }
        ReadsTime times =
                said -> new PromisedTime(content.calendar(), now).read(said).isPresent();
        SaidAbout.Under shown = SaidAbout.Under.of(under);
        return new SaidAbout(person, shown, content, times)
                .in(words, desk.open()).stream()
                        .findFirst()
                        .map(one -> shown.answer(one.incident().id()));
    }

    private Reply answer(IncidentId id, Heard heard) {
        Optional<Incident> incident = desk.incident(id);
        if (incident.isEmpty()) {
            return Reply.say(
                    heard.text("outside.refused.no-incident"),
                    List.of(Action.of(Verb.INCIDENTS).button(heard.text("conversation.button.incidents"))));
        }
        return new Screen(heard, incident.get(), Asked.of(heard.action())).answer();
    }

    /** One tap, and what it shows. */
    private final class Screen {
        private final Heard heard;
        private final Incident incident;
        private final Asked asked;
        private final By by;

        Screen(Heard heard, Incident incident, Asked asked) {
            this.heard = heard;
            this.incident = incident;
            this.asked = asked;
            this.by = By.of(heard.by(), heard.commandId());
        }

        Reply answer() {
            Optional<Contact> contact = heard.content().commune().contact(asked.contact());
            OutsideHelp now = desk.help(incident);
            return switch (asked.tap()) {
                case LIST -> list(now);
                case SAID -> said(contact, now);
                case OTHERS -> Reply.say(texts(now).list(), buttons(now).others());
                case INFORM -> inform(now);
                default ->
                    contact.map(one -> about(one, now))
                            .orElseGet(() -> Reply.say(
                                    heard.text("outside.refused.no-contact"),
                                    buttons(now).list()));
            };
        }

        /** In words of their own, or by the button that says of whom they were. */
        private Reply said(Optional<Contact> contact, OutsideHelp now) {
            SaidScreen screen = new SaidScreen(desk, heard);
            return heard.words()
                    .map(screen::typed)
                    .orElseGet(() -> contact.map(one -> screen.written(incident, one, SaidCode.read(asked.detail()))))
                    .orElseGet(() -> list(now));
        }

        private Reply about(Contact contact, OutsideHelp now) {
            String id = contact.id();
            return switch (asked.tap()) {
                case CALLED, CALLED_AGAIN ->
                    after(
                            desk.answered(incident.id(), id, asked.tap() == OutsideTap.CALLED_AGAIN, by),
                            contact,
                            help -> Commune.emergency(id)
                                    ? Reply.say(
                                            texts(help).called(contact),
                                            buttons(help).one(contact))
                                    : askTicket(contact, help));
                case SILENT, SILENT_AGAIN ->
                    after(
                            desk.silent(incident.id(), id, asked.tap() == OutsideTap.SILENT_AGAIN, by),
                            contact,
                            help -> Reply.say(
                                    texts(help).silent(contact), buttons(help).silent(contact)));
                case TICKET -> ticket(contact, now);
                case SURE_TICKET -> sureTicket(contact, now);
                case NO_TICKET -> askPromise(contact, now);
                case PROMISE -> promise(contact, now);
                case NO_PROMISE ->
                    Reply.say(texts(now).next(contact), buttons(now).next(contact));
                case DONE ->
                    after(
                            desk.done(incident.id(), id, by),
                            contact,
                            help -> Reply.say(
                                    texts(help).done(contact), buttons(help).over(id)));
                case WRONG -> wrong(contact, now);
                case PAGE -> page();
                default -> Reply.say(texts(now).one(contact), buttons(now).one(contact));
            };
        }

        /** Whoever waits for help rings up those on duty for it before anybody outside. */
        private Reply list(OutsideHelp now) {
            PhoneList colleagues = colleagues();
            return Reply.say(texts(now).list(colleagues), buttons(now).list(colleagues));
        }

        private PhoneList colleagues() {
            PersonId self = heard.by().id();
            boolean waits = incident.going()
                    && !incident.id().exercise()
                    && incident.concerned().stream()
                            .anyMatch(one -> one.person().equals(self));
            return new PhoneList(
                    waits
                            ? desk.phones(incident).people().stream()
                                    .filter(one -> !one.id().equals(self))
                                    .toList()
                            : List.of());
        }

        private Reply ticket(Contact contact, OutsideHelp now) {
            if (heard.words().isEmpty()) {
                return askTicket(contact, now);
            }
            if (Phrases.of(heard.content().messages(), "outside.no-ticket")
                    .are(heard.words().get())) {
                return askPromise(contact, now);
            }
            TicketSaid said = TicketSaid.of(heard.words().get(), heard.content(), heard.now());
            boolean onlyTime = said.number().chars().noneMatch(Character::isDigit);
            Optional<String> time = onlyTime ? said.promise().or(() -> numbers().promise()) : Optional.empty();
            if (time.isPresent()) {
                return promised(contact, time.get(), by, now);
            }
            OutsideAnswer answer = desk.ticket(incident.id(), contact.id(), said.number(), by);
            return said.promise().isPresent() && answer.help().isPresent()
                    ? promised(contact, said.promise().get(), By.of(heard.by(), heard.commandId() + PROMISED_TOO), now)
                    : ticketed(contact, said.number(), answer, now);
        }

        /** The ticket's number and the time amid what was typed. */
        private SaidNumbers numbers() {
            return new SaidNumbers(heard.words().orElse(""), heard.content().messages(), said -> new PromisedTime(
                            heard.content().calendar(), heard.now())
                    .read(said)
                    .isPresent());
        }

        private Reply sureTicket(Contact contact, OutsideHelp now) {
            String typed = OutsideTap.carried(asked.detail());
            return ticketed(contact, typed, desk.sureTicket(incident.id(), contact.id(), typed, by), now);
        }

        private Reply ticketed(Contact contact, String typed, OutsideAnswer answer, OutsideHelp now) {
            return answer.fold(help -> askPromise(contact, help), why -> switch (why.remedy()) {
                case REWRITE -> askingTicket(contact, texts(now).refused(why), now, Optional.empty());
                case CONFIRM -> {
                    Optional<Button> sure = buttons(now).sure(contact, typed);
                    String text = texts(now).refused(sure.isPresent() ? why : LONG_TICKET);
                    yield askingTicket(contact, text, now, sure);
                }
                case NONE, ANOTHER -> refused(why, contact);
            });
        }

        private Reply askTicket(Contact contact, OutsideHelp help) {
            return askingTicket(contact, texts(help).askTicket(contact), help, Optional.empty());
        }

        private Reply askingTicket(Contact contact, String text, OutsideHelp help, Optional<Button> first) {
            return Reply.askNumber(
                    text,
                    OutsideTap.TICKET.action(incident.id(), contact.id()),
                    Stream.concat(first.stream(), buttons(help).ticket(contact).stream())
                            .toList());
        }

        /** Which one, then: it was a mistake. */
        private Reply wrong(Contact contact, OutsideHelp now) {
            String place = asked.detail();
            if (!place.matches("\\d{1,6}")) {
                return Reply.say(texts(now).askMistake(contact), buttons(now).mistakes(contact));
            }
            int which = Integer.parseInt(place);
            return after(
                    desk.wrong(incident.id(), which, by),
                    contact,
                    help -> Reply.say(
                            texts(help).mistake(help.deeds().get(which - 1)),
                            buttons(help).one(contact)));
        }

        private Reply promise(Contact contact, OutsideHelp now) {
            Optional<String> said =
                    heard.words().or(() -> Optional.of(asked.detail()).filter(one -> !one.isEmpty()));
            if (said.isEmpty()) {
                return askPromise(contact, now);
            }
            if (heard.words().isPresent() && numbers().ticket(true).isPresent()) {
                String number = numbers().ticket(true).get();
                return ticketed(contact, number, desk.ticket(incident.id(), contact.id(), number, by), now);
            }
            Optional<String> amid = heard.words().flatMap(words -> numbers().promise());
            return promised(contact, amid.orElse(said.get()), by, now);
        }

        private Reply promised(Contact contact, String said, By whom, OutsideHelp now) {
            return desk.promised(incident.id(), contact.id(), said, whom)
                    .fold(
                            help -> Reply.say(
                                    texts(help).next(contact), buttons(help).next(contact)),
                            why -> why.remedy() == Remedy.REWRITE
                                    ? asking(contact, texts(now).refused(why), now)
                                    : refused(why, contact));
        }

        private Reply askPromise(Contact contact, OutsideHelp help) {
            return asking(contact, texts(help).askPromise(contact), help);
        }

        private Reply asking(Contact contact, String text, OutsideHelp help) {
            return Reply.ask(
                    text,
                    OutsideTap.PROMISE.action(incident.id(), contact.id()),
                    buttons(help).promise(contact));
        }

        private Reply inform(OutsideHelp now) {
            String way = heard.words()
                    .map(words -> Way.said(words, heard.content().messages())
                            .map(Way::id)
                            .orElse(""))
                    .orElse(asked.detail());
            if (way.isEmpty()) {
                String key = heard.words().isPresent() ? "outside.refused.way" : "";
                return Reply.ask(
                        key.isEmpty() ? texts(now).askWay() : heard.text(key),
                        OutsideTap.INFORM.action(incident.id(), informed()),
                        buttons(now).ways());
            }
            return desk.informed(incident.id(), way, by)
                    .fold(
                            help -> Reply.say(
                                    texts(help).informState().orElse(""),
                                    buttons(help).over(informed())),
                            why -> Reply.say(
                                    texts(now).refused(why), buttons(now).over(informed())));
        }

        private String informed() {
            return heard.content().outside().informed();
        }

        private Reply page() {
            if (incident.id().exercise()) {
                return Reply.say(
                        texts(desk.help(incident))
                                .refused(new OutsideAnswer.Refusal("outside.refused.exercise", Map.of(), Remedy.NONE)),
                        List.of());
            }
            String path = "/admin/outside/" + incident.id();
            return Reply.say(
                    heard.text("outside.chat.page"),
                    List.of(links.button(heard.by().id(), heard.text("outside.button.page"), path)));
        }

        private Reply after(OutsideAnswer answer, Contact contact, Function<OutsideHelp, Reply> done) {
            return answer.fold(done, why -> refused(why, contact));
        }

        private Reply refused(OutsideAnswer.Refusal why, Contact contact) {
            OutsideHelp now = desk.help(incident);
            return Reply.say(
                    texts(now).refused(why),
                    why.remedy() == Remedy.ANOTHER
                            ? buttons(now).again(asked.tap(), contact)
                            : buttons(now).one(contact));
        }

        private OutsideTexts texts(OutsideHelp help) {
            return new OutsideTexts(incident, help, heard.content(), heard.now());
        }

        private OutsideButtons buttons(OutsideHelp help) {
            return new OutsideButtons(incident, help, heard.content());
        }
    }
}
