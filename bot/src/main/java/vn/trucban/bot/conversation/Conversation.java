package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.text.VietnameseText;

/**
 * The one decision behind every chat: {@code (chat, event, situation) → turn}. Whatever comes in is answered, and every answer has a way
 * to a person on it.
 */
final class Conversation {
    private static final Set<Verb> GRAVE = EnumSet.of(Verb.APPROVE, Verb.CONFIRM, Verb.RESEND);

    private Conversation() {}

    static Turn decide(Chat known, Inbound.Event event, Situation situation) {
        Chat chat = LeftDrill.without(known, situation);
        Turn turn = LeftDrill.asked(known, event, situation).orElseGet(() -> turn(chat, event, situation));
        turn = new Heard(chat, situation).askedDanger().kept(chat.state(), event, turn);
        if (chat.state() instanceof ChatState.Drafting drafting) {
            turn = new OwnNotices(situation).leaving(drafting, turn);
        }
        turn = new WhichAreSafe(situation).asked(event, backInPlace(turn, chat, situation));
        turn = new TheirsAreSafe(situation).asked(turn);
        boolean asked = !turn.state().equals(chat.state()) || !(event instanceof Inbound.Event.Press);
        List<Say> open = WayOut.on(turn.says(), situation);
        List<Say> says = asked ? new LeaveOff(situation).under(open, turn.state()) : open;
        return new Turn(
                turn.state(),
                Supposed.marked(says, Supposed.in(Meant.by(event, chat, situation), turn, situation)),
                turn.effects());
    }

    /** Whatever came in between is over: whoever was at the steps of an incident is there again. */
    private static Turn backInPlace(Turn turn, Chat chat, Situation situation) {
        return Optional.of(turn.state())
                .filter(ChatState.Idle.class::isInstance)
                .flatMap(idle -> turn.place(chat.place()))
                .filter(place -> GuidanceTalk.underWay(place, situation))
                .map(place -> Menus.backTo(place, turn, situation))
                .orElse(turn);
    }

    private static Turn turn(Chat chat, Inbound.Event event, Situation situation) {
        Heard heard = new Heard(chat, situation);
        if (event instanceof Inbound.Event.Text text) {
            return heard.text(VietnameseText.clean(text.text()).strip());
        }
        if (event instanceof Inbound.Event.Press press) {
            return heard.press(press.payload(), press.messageId());
        }
        if (event instanceof Inbound.Event.Photo photo) {
            return heard.photo(photo);
        }
        if (event instanceof Inbound.Event.Pinned pinned) {
            return new PinTalk(situation).pinned(chat.state(), pinned.answer());
        }
        if (event instanceof Inbound.Event.Joined joined) {
            return heard.joined(joined.startCode());
        }
        if (event instanceof Inbound.Event.Unanswered) {
            return heard.askedDanger().unanswered(chat.state());
        }
        if (event instanceof Inbound.Event.Left) {
            return Turn.idle().then(new Effect.Withdraw(true)).done();
        }
        return Turn.to(chat.state())
                .say(situation.text("conversation.unsupported"), Menus.of(situation))
                .done();
    }

    /** One event in one chat. */
    private record Heard(Chat chat, Situation situation) {
        Turn text(String text) {
            if (text.isEmpty()) {
                return Menus.show(situation).done();
            }
            if (text.startsWith("/")) {
                return command(text);
            }
            Words words = new Words(situation.content().messages(), text);
            TypedNumber number = new TypedNumber(situation, chat);
            Optional<Turn> which = number.asked(text, words);
            if (which.isPresent()) {
                return which.get();
            }
            List<Cards.Named> meant = Meant.labelled(text, chat, situation);
            if (!meant.isEmpty()) {
                return meant.size() == 1
                        ? press(meant.get(0).payload(), Optional.empty())
                        : new WhichButton(situation).asked(chat.state(), meant);
            }
            Optional<Turn> affirmed = Optional.of(chat.state())
                    .filter(ChatState.Affirming.class::isInstance)
                    .flatMap(asked -> affirmed((ChatState.Affirming) asked, text, words));
            if (affirmed.isPresent()) {
                return affirmed.get();
            }
            Optional<String> numbered = number.payload(words);
            if (numbered.isPresent()) {
                return numbered(numbered.get());
            }
            if (words.are("conversation.words.menu")) {
                return Menus.show(situation).done();
            }
            return LinkTalk.text(chat.state(), text)
                    .orElseGet(
                            () -> situation.person().isPresent() ? staffText(text, words) : residentText(text, words));
        }

        private ReportTalk reports() {
            return new ReportTalk(situation, chat.place(), chat.toldAt());
        }

        private AskedDanger askedDanger() {
            return new AskedDanger(situation, reports(), chat.lastAt());
        }

        /** Empty: a cry, or no assent and nothing to go back to. */
        private Optional<Turn> affirmed(ChatState.Affirming asked, String text, Words words) {
            if (new Cry(situation).hiddenIn(asked, text)) {
                return Optional.empty();
            }
            return words.are("conversation.words.agree")
                    ? Optional.of(press(asked.payload(), Optional.empty()))
                    : asked.back()
                            .map(back -> SafetyFirst.before(new OwnNotices(situation).keptOn(back), text, situation));
        }

        /** A slip of one digit must never send an alarm: what cannot be taken back asks for a word. */
        private Turn numbered(String payload) {
            Optional<Action> grave = Action.parse(payload).filter(action -> GRAVE.contains(action.verb()));
            if (grave.isEmpty()) {
                return press(payload, Optional.empty());
            }
            String serial = situation
                    .notice(grave.get().ref())
                    .map(notice -> notice.serial().value())
                    .orElse("");
            Optional<ChatState.Drafting> back =
                    chat.state() instanceof ChatState.Drafting drafting ? Optional.of(drafting) : Optional.empty();
            return Turn.to(new ChatState.Affirming(payload, back))
                    .say(situation.text("conversation.affirm", Map.of("serial", serial)))
                    .done();
        }

        private Turn staffText(String text, Words words) {
            return new ExerciseTalk(situation)
                    .text(chat.state(), text, words)
                    .orElseGet(() -> meantAsSaid(text, words));
        }

        /** A subscription where nothing else is going on, or a question of a notice that is left out. */
        private Optional<Turn> ofFewWords(Words words) {
            Optional<Turn> signIn = new SignInTalk(situation).text(chat.state(), words);
            if (signIn.isPresent() || chat.state() instanceof ChatState.Idle) {
                return signIn.or(() -> new FeatureTalk(situation).ofFewWords(chat.state(), words));
            }
            return words.are("conversation.words.skip")
                    ? new BlankQuestion(situation).leftOut(chat.state())
                    : Optional.empty();
        }

        private Optional<Turn> left(Words words) {
            return words.are("conversation.words.cancel") && !(chat.state() instanceof ChatState.Guided)
                    ? Optional.of(new LeaveOff(situation).left(chat.state()))
                    : Optional.empty();
        }

        private Turn meantAsSaid(String text, Words words) {
            LookedFor search = new LookedFor(situation, chat.lastAt());
            Optional<Turn> afterASearch =
                    askedDanger().answered(chat.state(), text, words).or(() -> search.asked(chat.state(), text));
            if (afterASearch.isPresent()) {
                return afterASearch.get();
            }
            if (new Cry(situation).hiddenIn(chat.state(), text) || Awaited.isReport(chat.state(), text, situation)) {
                Turn heard = reports().text(new ChatState.Idle(), text, words);
                return new OpenQuestion(situation).kept(chat.state(), heard);
            }
            if (chat.state() instanceof ChatState.Verifying) {
                return new ResidentTalk(situation).verify(text);
            }
            Optional<Turn> brief = search.doubted(chat.state(), text)
                    .or(() -> ofFewWords(words))
                    .or(() -> left(words));
            if (brief.isPresent()) {
                return brief.get();
            }
            Optional<Turn> proof = chat.state() instanceof ChatState.ShowingPhoto showing
                    ? new ProofTalk(situation).text(showing, words, reports())
                    : Optional.empty();
            ChatState here = chat.state() instanceof ChatState.ShowingPhoto showing ? showing.drafting() : chat.state();
            Optional<Turn> awaited = proof.or(() -> new FeatureTalk(situation).text(chat, text))
                    .or(() -> new DraftTalk(situation).text(here, text))
                    .or(() -> new NoticeTalk(situation).text(chat.state(), text))
                    .or(() -> new IssuedTalk(situation).text(chat.state(), text))
                    .or(() -> new RewordTalk(situation).text(chat.state(), text))
                    .or(() -> new PaperTalk(situation).text(chat.state(), text))
                    .or(() -> new DutyTalk(situation)
                            .text(chat.state(), text)
                            .map(turn -> SafetyFirst.before(turn, text, situation)))
                    .or(() -> new AfterFixTalk(situation).text(chat.state(), text, words))
                    .or(() -> new FilingTalk(situation).text(chat.state(), text))
                    .or(() -> new RegisterTalk(situation, chat.lastAt()).text(chat.state(), text));
            return awaited.or(() -> new VerifyTalk(situation).forwardedToStaff(chat.state(), text))
                    .or(() -> new FeatureTalk(situation).presumed(chat.state(), text))
                    .orElseGet(() -> reports().text(chat.state(), text, words));
        }

        private Turn residentText(String text, Words words) {
            if (StaffDesk.looksLikeCode(text)) {
                return Turn.idle().then(new Effect.Redeem(text)).done();
            }
            return new ResidentTalk(situation).text(chat.state(), text, words);
        }

        Turn press(String payload, Optional<String> messageId) {
            Optional<Action> action = Action.parse(payload);
            boolean inPlace = messageId.isPresent() && chat.tags().containsValue(messageId.get());
            return action.map(one -> act(one, inPlace))
                    .orElseGet(() -> Menus.show(situation).done());
        }

        Turn photo(Inbound.Event.Photo photo) {
            if (situation.person().isEmpty()) {
                return new ResidentTalk(situation).photo();
            }
            Optional<String> caption =
                    photo.caption().map(VietnameseText::clean).filter(words -> !words.isBlank());
            Optional<Turn> doubted = new ExerciseTalk(situation).photo(chat.state(), photo.providerPhotoId(), caption);
            if (doubted.isPresent()) {
                return doubted.get();
            }
            if (caption.filter(words -> new Cry(situation).hiddenBeneathPhoto(chat.state(), words))
                    .isPresent()) {
                Turn heard = reports().photo(new ChatState.Idle(), photo.providerPhotoId(), caption);
                return new OpenQuestion(situation).kept(chat.state(), heard);
            }
            return askedDanger()
                    .shown(chat.state(), photo.providerPhotoId(), caption)
                    .or(() -> new ProofTalk(situation).photo(chat.state(), photo.providerPhotoId(), caption))
                    .or(() -> FeatureTalk.photo(chat.state(), photo.providerPhotoId(), caption))
                    .or(() -> PaperTalk.photo(chat.state(), photo.providerPhotoId()))
                    .or(() -> new DutyTalk(situation).photo(chat.state(), photo.providerPhotoId(), caption))
                    .orElseGet(() -> reports().photo(chat.state(), photo.providerPhotoId(), caption));
        }

        Turn joined(Optional<String> code) {
            Optional<Turn> linked = code.flatMap(typed -> LinkTalk.text(chat.state(), typed));
            if (linked.isPresent()) {
                return linked.get();
            }
            if (code.isPresent() && StaffDesk.looksLikeCode(code.get())) {
                return Turn.idle().then(new Effect.Redeem(code.get())).done();
            }
            return Menus.show(situation).done();
        }

        private Turn command(String text) {
            String[] parts = text.split("\\s+", 2);
            String name = parts[0].replaceFirst("@.*$", "");
            String rest = parts.length > 1 ? parts[1].strip() : "";
            return Command.of(name).map(command -> run(command, rest)).orElseGet(() -> Turn.to(chat.state())
                    .say(situation.text("conversation.unknown-command"), Menus.of(situation))
                    .done());
        }

        private Turn run(Command command, String rest) {
            if (command == Command.START) {
                return joined(Optional.of(rest).filter(code -> !code.isEmpty()));
            }
            if (command == Command.VERIFY && !rest.isEmpty()) {
                return new ResidentTalk(situation).verify(rest);
            }
            if (command == Command.INCIDENTS
                    && !rest.isEmpty()
                    && situation.person().isPresent()) {
                return new RegisterTalk(situation).find(chat.state(), rest);
            }
            if (command == Command.REPORT
                    && !rest.isEmpty()
                    && situation.person().isPresent()) {
                return new DoorTalk(situation, chat.place())
                        .instead(chat.state(), Action.of(Verb.REPORT), rest)
                        .orElseGet(
                                () -> askedDanger().pressed(chat.state(), rest).orElseGet(() -> reported(rest)));
            }
            return act(Action.of(command.verb()), false);
        }

        private Turn reported(String text) {
            boolean atTheSteps = chat.state() instanceof ChatState.Guided;
            Turn heard = reports()
                    .text(
                            atTheSteps ? new ChatState.Idle() : chat.state(),
                            text,
                            new Words(situation.content().messages(), text));
            return heard.state().equals(chat.state()) ? heard : new OpenQuestion(situation).kept(chat.state(), heard);
        }

        /** A button of the steps that were left means them, wherever the talk has come to meanwhile. */
        private ChatState stateFor(Action action) {
            boolean ofTheSteps = action.verb() == Verb.SHOW || GuidanceTalk.KNOWS.contains(action.verb());
            return chat.place()
                    .filter(place -> ofTheSteps && place.incident().value().equals(action.ref()))
                    .<ChatState>map(place -> place)
                    .orElse(chat.state());
        }

        private Turn act(Action action, boolean inPlace) {
            boolean forEverybody = ResidentTalk.KNOWS.contains(action.verb());
            if (situation.person().isEmpty() && !forEverybody) {
                return Menus.show(situation).done();
            }
            Optional<String> searched = LookedFor.reported(chat.state(), action);
            if (searched.isPresent()) {
                return run(Command.REPORT, searched.get());
            }
            if (forEverybody && (situation.person().isEmpty() || action.verb() != Verb.HUMAN)) {
                boolean atTheSteps = chat.state() instanceof ChatState.Guided;
                return new ResidentTalk(situation).act(atTheSteps ? new ChatState.Idle() : chat.state(), action);
            }
            return askedDanger()
                    .wantsPerson(chat.state(), action)
                    .or(() -> new DoorTalk(situation, chat.place()).instead(chat.state(), action, ""))
                    .or(() -> aboutNotices(action))
                    .or(() -> aboutTheOffice(action))
                    .orElseGet(() -> aboutIncidents(action, inPlace));
        }

        private Optional<Turn> aboutNotices(Action action) {
            Verb verb = action.verb();
            if (NoticeTalk.KNOWS.contains(verb)) {
                return Optional.of(new NoticeTalk(situation).act(chat.state(), action));
            }
            if (DraftTalk.KNOWS.contains(verb)) {
                return Optional.of(new DraftTalk(situation).act(chat.state(), action));
            }
            if (RewordTalk.KNOWS.contains(verb)) {
                return Optional.of(new RewordTalk(situation).act(action));
            }
            if (ProofTalk.KNOWS.contains(verb)) {
                return Optional.of(new ProofTalk(situation).act(chat.state(), action, reports()));
            }
            if (OwnNotices.KNOWS.contains(verb)) {
                return Optional.of(new OwnNotices(situation).act(chat.state(), action));
            }
            return IssuedTalk.KNOWS.contains(verb)
                    ? Optional.of(new IssuedTalk(situation).act(chat.state(), action))
                    : Optional.empty();
        }

        private Optional<Turn> aboutTheOffice(Action action) {
            Verb verb = action.verb();
            if (verb.isOfTalk()) {
                return Optional.of(new FeatureTalk(situation).act(chat.state(), action));
            }
            if (ExerciseTalk.KNOWS.contains(verb)) {
                return Optional.of(new ExerciseTalk(situation).act(chat.state(), action));
            }
            if (verb == Verb.SELF_TEST) {
                return Optional.of(new SelfTestTalk(situation).act(action));
            }
            if (FilingTalk.KNOWS.contains(verb)) {
                return Optional.of(new FilingTalk(situation).act(chat.state(), action));
            }
            if (verb == Verb.DRILLS) {
                return Optional.of(new DrillTalk(situation).act(chat.state(), action.arg()));
            }
            if (verb == Verb.PAPER) {
                return Optional.of(new PaperTalk(situation).act(chat.state(), action));
            }
            if (verb == Verb.CANCEL) {
                return Optional.of(new LeaveOff(situation).act(chat.state(), action));
            }
            if (verb == Verb.PIN) {
                return Optional.of(new PinTalk(situation).act(chat.state()));
            }
            return RegisterTalk.KNOWS.contains(verb)
                    ? Optional.of(new RegisterTalk(situation).act(chat.state(), action))
                    : Optional.empty();
        }

        private Turn aboutIncidents(Action action, boolean inPlace) {
            if (DutyTalk.KNOWS.contains(action.verb())) {
                return new DutyTalk(situation).act(stateFor(action), action);
            }
            return GuidanceTalk.KNOWS.contains(action.verb())
                    ? new GuidanceTalk(situation).act(stateFor(action), action, inPlace)
                    : reports().act(chat.state(), action);
        }
    }
}
