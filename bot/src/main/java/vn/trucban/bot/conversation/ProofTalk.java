package vn.trucban.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.SourceBulletin;

/** A photo that comes while a notice is written: the proof that was asked for, else only after a question. */
final class ProofTalk {
    static final Set<Verb> KNOWS = EnumSet.of(Verb.PROOF, Verb.NO_PROOF);

    private final Situation situation;

    ProofTalk(Situation situation) {
        this.situation = situation;
    }

    /** Empty: nothing here can be proven by it. */
    Optional<Turn> photo(ChatState state, String photo, Optional<String> caption) {
        if (state instanceof ChatState.ShowingPhoto showing) {
            List<String> photos =
                    Stream.concat(showing.photos().stream(), Stream.of(photo)).toList();
            return asked(new ChatState.ShowingPhoto(showing.drafting(), photos, caption.or(showing::caption)));
        }
        if (!(state instanceof ChatState.Drafting drafting)) {
            return Optional.empty();
        }
        if (DraftTalk.asksForBulletin(drafting)) {
            return Optional.of(proven(drafting, photo));
        }
        return asked(new ChatState.ShowingPhoto(drafting, List.of(photo), caption));
    }

    private Optional<Turn> asked(ChatState.ShowingPhoto showing) {
        return situation
                .notice(showing.drafting().notice())
                .filter(notice -> notice.source().isPresent())
                .map(notice -> asked(showing, notice));
    }

    private Turn asked(ChatState.ShowingPhoto showing, Broadcast notice) {
        String serial = notice.serial().value();
        return Turn.to(showing)
                .say(BlankQuestion.say(
                        notice,
                        situation.text("conversation.notice.is-proof", Map.of("serial", serial)),
                        List.of(
                                Action.of(Verb.PROOF, notice.id().value())
                                        .button(situation.text("conversation.button.proof")),
                                Action.of(Verb.NO_PROOF, notice.id().value())
                                        .button(situation.text("conversation.button.no-proof")))))
                .done();
    }

    /** @param reports takes what is no proof */
    Turn act(ChatState state, Action action, ReportTalk reports) {
        if (!(state instanceof ChatState.ShowingPhoto showing)
                || !showing.drafting().notice().equals(action.ref())) {
            return new OwnNotices(situation).act(state, Action.of(Verb.GO_ON, action.ref()));
        }
        List<String> photos = showing.photos();
        int last = photos.size() - 1;
        if (action.verb() == Verb.PROOF) {
            return proven(showing.drafting(), photos.get(last));
        }
        ChatState before = last == 0 ? new ChatState.Idle() : new ChatState.AwaitingWords(photos.subList(0, last));
        return reports.photo(before, photos.get(last), showing.caption());
    }

    /** Yes or no, typed. */
    Optional<Turn> text(ChatState.ShowingPhoto showing, Words words, ReportTalk reports) {
        String notice = showing.drafting().notice();
        if (words.are("conversation.words.same") || words.are("conversation.words.agree")) {
            return Optional.of(act(showing, Action.of(Verb.PROOF, notice), reports));
        }
        return words.are("conversation.words.different")
                ? Optional.of(act(showing, Action.of(Verb.NO_PROOF, notice), reports))
                : Optional.empty();
    }

    private Turn proven(ChatState.Drafting drafting, String photo) {
        return DraftTalk.proven(
                drafting, SourceBulletin.photo(situation.address().channel().id(), photo));
    }
}
