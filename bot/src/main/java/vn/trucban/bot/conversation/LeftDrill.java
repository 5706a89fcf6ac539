package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.text.VietnameseText;

/** Whoever plays no more, as the drill is over or something real calls, is at no steps of it: what they say and press is real. */
final class LeftDrill {
    private LeftDrill() {}

    static Chat without(Chat chat, Situation situation) {
        return left(chat, situation).map(chat::awayFrom).orElse(chat);
    }

    private static Optional<IncidentId> left(Chat chat, Situation situation) {
        boolean plays = chat.state() instanceof ChatState.Doubted
                || situation
                        .person()
                        .flatMap(person -> situation.books().playing(person.id()))
                        .isPresent();
        return plays
                ? Optional.empty()
                : Supposed.incident(chat.state())
                        .or(() -> chat.place().map(ChatState.Guided::incident))
                        .filter(IncidentId::exercise);
    }

    /**
     * Words that were being typed for the drill when it ended would otherwise call everybody for real: one tap says that they are meant so.
     * Empty where nothing of the kind was awaited.
     */
    static Optional<Turn> asked(Chat chat, Inbound.Event event, Situation situation) {
        Optional<IncidentId> here = Supposed.incident(chat.state())
                .filter(left(chat, situation).stream().toList()::contains);
        boolean told = here.isPresent() && situation.person().isPresent() && meant(chat, event, situation);
        if (!told) {
            return Optional.empty();
        }
        ChatState.Doubted doubted = new ChatState.Doubted(here.get().drill(), here, Optional.empty());
        return Optional.of(new ExerciseTalk(situation).asked(told(doubted, event)));
    }

    private static ChatState.Doubted told(ChatState.Doubted doubted, Inbound.Event event) {
        return event instanceof Inbound.Event.Photo photo
                ? doubted.telling(
                        photo.caption().map(VietnameseText::clean).orElse(""), List.of(photo.providerPhotoId()))
                : doubted.telling(words(event), List.of());
    }

    private static String words(Inbound.Event event) {
        return event instanceof Inbound.Event.Text text
                ? VietnameseText.clean(text.text()).strip()
                : "";
    }

    /** For what the drill awaited: no button, no command, nothing that leads out. */
    private static boolean meant(Chat chat, Inbound.Event event, Situation situation) {
        String text = words(event);
        if (chat.state() instanceof ChatState.Joining) {
            return false;
        }
        if (chat.state() instanceof ChatState.Guided) {
            return situation.content().triage().namesDanger(text);
        }
        if (event instanceof Inbound.Event.Photo) {
            return true;
        }
        Words words = new Words(situation.content().messages(), text);
        boolean button = text.startsWith("/")
                || words.number().isPresent()
                || Meant.by(event, chat, situation).isPresent();
        return !text.isEmpty() && !button && !words.are("conversation.words.menu") && !words.leave();
    }
}
