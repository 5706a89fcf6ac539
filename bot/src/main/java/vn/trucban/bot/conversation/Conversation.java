package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    private static final Set<Verb> GRAVE = EnumSet.of(Verb.APPROVE, Verb.CONFIRM, Verb.RESEND, Verb.DISCARD);

    private Conversation() {}

    static Turn decide(Chat chat, Inbound.Event event, Situation situation) {
        Turn turn = turn(chat, event, situation);
        return new Turn(turn.state(), WayOut.on(turn.says(), situation), turn.effects());
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
                return Menus.beside(chat.state(), situation);
            }
            if (text.startsWith("/")) {
                return command(text);
            }
            Optional<Action> payload = Action.parse(text);
            if (payload.isPresent()) {
                return act(payload.get(), false);
            }
            Words words = new Words(situation.content().messages(), text);
            if (chat.state() instanceof ChatState.Affirming affirming && words.are("conversation.words.agree")) {
                return press(affirming.payload(), Optional.empty());
            }
            Optional<String> numbered = awaitsText() ? Optional.empty() : chosen(words.number());
            if (numbered.isPresent()) {
                return numbered(numbered.get());
            }
            if (words.are("conversation.words.menu")) {
                return Menus.beside(chat.state(), situation);
            }
            return LinkTalk.text(chat.state(), text)
                    .orElseGet(
                            () -> situation.person().isPresent() ? staffText(text, words) : residentText(text, words));
        }

        private Optional<String> chosen(OptionalInt number) {
            return number.isPresent() ? chat.offeredAs(number.getAsInt()) : Optional.empty();
        }

        /** What is typed now is meant as it stands, also a bare number: a level, a count, a reason. */
        private boolean awaitsText() {
            boolean blank = chat.state() instanceof ChatState.Drafting drafting
                    && drafting.blank().isPresent();
            return blank || chat.state() instanceof ChatState.Deciding || chat.state() instanceof ChatState.WritingNote;
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
            return Turn.to(new ChatState.Affirming(payload))
                    .say(situation.text("conversation.affirm", Map.of("serial", serial)))
                    .done();
        }

        private Turn staffText(String text, Words words) {
            if (chat.state() instanceof ChatState.Verifying) {
                return new ResidentTalk(situation).verify(text);
            }
            if (chat.state() instanceof ChatState.Idle) {
                Optional<Turn> subscription = new ResidentTalk(situation).ofStaff(chat.state(), words);
                if (subscription.isPresent()) {
                    return subscription.get();
                }
            }
            if (words.are("conversation.words.cancel") && !(chat.state() instanceof ChatState.Guided)) {
                return Turn.idle()
                        .say(situation.text("conversation.cancelled"), Menus.of(situation))
                        .done();
            }
            Optional<Turn> awaited = new DraftTalk(situation)
                    .text(chat.state(), text)
                    .or(() -> new NoticeTalk(situation).text(chat.state(), text))
                    .or(() -> new IssuedTalk(situation).text(chat.state(), text))
                    .or(() -> new PaperTalk(situation).text(chat.state(), text))
                    .or(() -> new DutyTalk(situation).text(chat.state(), text));
            return awaited.or(() -> new VerifyTalk(situation).forwardedToStaff(text))
                    .orElseGet(() -> new ReportTalk(situation).text(chat.state(), text, words));
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
            return new DraftTalk(situation)
                    .photo(chat.state(), photo.providerPhotoId())
                    .orElseGet(() -> new ReportTalk(situation)
                            .photo(
                                    chat.state(),
                                    photo.providerPhotoId(),
                                    photo.caption().map(VietnameseText::clean)));
        }

        Turn joined(Optional<String> code) {
            Optional<Turn> linked = code.flatMap(typed -> LinkTalk.text(chat.state(), typed));
            if (linked.isPresent()) {
                return linked.get();
            }
            if (code.isPresent() && StaffDesk.looksLikeCode(code.get())) {
                return Turn.idle().then(new Effect.Redeem(code.get())).done();
            }
            return Menus.beside(chat.state(), situation);
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
            if (command == Command.REPORT
                    && !rest.isEmpty()
                    && situation.person().isPresent()) {
                return new ReportTalk(situation)
                        .text(
                                new ChatState.Idle(),
                                rest,
                                new Words(situation.content().messages(), rest));
            }
            return act(Action.of(command.verb()), false);
        }

        private Turn act(Action action, boolean inPlace) {
            boolean forEverybody = ResidentTalk.KNOWS.contains(action.verb());
            if (situation.person().isEmpty() && !forEverybody) {
                return Menus.show(situation).done();
            }
            if (forEverybody && (situation.person().isEmpty() || action.verb() != Verb.HUMAN)) {
                return new ResidentTalk(situation).act(chat.state(), action);
            }
            if (action.verb() == Verb.SELF_TEST) {
                return new SelfTestTalk(situation).act(action);
            }
            if (NoticeTalk.KNOWS.contains(action.verb())) {
                return new NoticeTalk(situation).act(chat.state(), action);
            }
            if (DraftTalk.KNOWS.contains(action.verb())) {
                return new DraftTalk(situation).act(chat.state(), action);
            }
            if (IssuedTalk.KNOWS.contains(action.verb())) {
                return new IssuedTalk(situation).act(chat.state(), action);
            }
            if (action.verb() == Verb.DRILLS) {
                return new DrillTalk(situation).act(chat.state(), action.arg());
            }
            if (action.verb() == Verb.PAPER) {
                return new PaperTalk(situation).act(chat.state(), action);
            }
            if (action.verb() == Verb.PIN) {
                return new PinTalk(situation).act(chat.state());
            }
            if (DutyTalk.KNOWS.contains(action.verb())) {
                return new DutyTalk(situation).act(chat.state(), action);
            }
            return new ReportTalk(situation).act(chat.state(), action, inPlace);
        }
    }
}
