package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.trucban.bot.conversation.Effect.Decision;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Answer;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Refusal;
import vn.trucban.notifier.broadcast.Stage;
import vn.trucban.notifier.channel.Channel;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryOrder;

/** What leaders do to notices from chat. The desk decides whether they may; its answer is said here. */
final class NoticeEffects {
    private final BroadcastDesk desk;
    private final Channels channels;

    NoticeEffects(BroadcastDesk desk, Channels channels) {
        this.desk = desk;
        this.channels = channels;
    }

    /** The person as the broadcast desk knows them. */
    static Actor actor(Person person, Actor.Via via) {
        Set<Actor.Right> rights = person.is(Role.LEADER)
                ? EnumSet.of(Actor.Right.DRAFT, Actor.Right.APPROVE)
                : EnumSet.noneOf(Actor.Right.class);
        Set<Actor.Standing> standings = EnumSet.noneOf(Actor.Standing.class);
        for (Role role : Role.values()) {
            if (person.is(role)) {
                standings.add(standing(role));
            }
        }
        return new Actor(person.id().value(), person.name(), rights, standings, via);
    }

    private static Actor.Standing standing(Role role) {
        return switch (role) {
            case OFFICER -> Actor.Standing.OFFICER;
            case TECHNICIAN -> Actor.Standing.TECHNICIAN;
            case LEADER -> Actor.Standing.LEADER;
            case STATION -> Actor.Standing.STATION;
            case ADMIN -> Actor.Standing.ADMIN;
        };
    }

    Aftermath draft(String key, Effect.DraftNotice effect, Situation situation) {
        Set<ChannelKind> all = channels.all().stream()
                .map(Channel::kind)
                .filter(kind -> kind != ChannelKind.ZALO_BOT)
                .collect(Collectors.toSet());
        DraftRequest request = DraftRequest.fromTemplate(effect.template(), effect.drill())
                .edit()
                .over(all)
                .done();
        return said(desk.draft(key, request, actor(situation)), situation, new DraftTalk(situation)::next);
    }

    Aftermath fill(Effect.FillNotice effect, Situation situation) {
        Answer answer = desk.fill(new BroadcastId(effect.notice()), effect.values(), actor(situation));
        return said(answer, situation, new DraftTalk(situation)::next);
    }

    Aftermath change(Effect.ChangeNotice effect, Situation situation) {
        BroadcastId id = new BroadcastId(effect.notice());
        return desk.find(id)
                .map(notice -> {
                    DraftRequest.Edit edit = notice.request().edit();
                    switch (effect.what()) {
                        case PROOF -> edit.proving(effect.value());
                        case TEXT -> edit.text(effect.value());
                        case END -> end(edit, effect.value());
                        case OPEN_DRILL -> edit.forEverybody(Boolean.parseBoolean(effect.value()));
                    }
                    return said(
                            desk.revise(id, edit.done(), actor(situation)), situation, new DraftTalk(situation)::next);
                })
                .orElse(Aftermath.NONE);
    }

    private static void end(DraftRequest.Edit edit, String until) {
        if (until.isEmpty()) {
            edit.withoutEnd();
        } else {
            edit.until(Instant.parse(until));
        }
    }

    Aftermath follow(String key, Effect.FollowNotice effect, Situation situation) {
        Answer answer = desk.follow(key, new BroadcastId(effect.notice()), effect.kind(), actor(situation));
        return said(
                answer.fold(draft -> inOwnWords(draft, effect.words(), situation), refusal -> refusal),
                situation,
                new DraftTalk(situation)::look);
    }

    private Answer inOwnWords(Broadcast draft, Optional<String> words, Situation situation) {
        return words.map(said -> desk.revise(
                        draft.id(), draft.request().edit().text(said).done(), actor(situation)))
                .orElseGet(() -> new Answer.Accepted(draft));
    }

    Aftermath address(Effect.AddressNotice effect, Situation situation) {
        BroadcastId id = new BroadcastId(effect.notice());
        return desk.find(id)
                .map(notice -> {
                    DraftRequest.Edit edit = notice.request().edit();
                    effect.hamlets()
                            .ifPresent(hamlets -> edit.to(new DeliveryOrder.Audience(
                                    hamlets,
                                    notice.request()
                                            .audience()
                                            .map(DeliveryOrder.Audience::topics)
                                            .or(() -> notice.template().map(t -> t.topics()))
                                            .orElse(Set.of()))));
                    effect.channels().ifPresent(edit::over);
                    return said(
                            desk.revise(id, edit.done(), actor(situation)), situation, new DraftTalk(situation)::look);
                })
                .orElse(Aftermath.NONE);
    }

    Aftermath decide(Effect.DecideNotice effect, Situation situation) {
        BroadcastId id = new BroadcastId(effect.notice());
        Actor actor = actor(situation);
        Answer answer =
                switch (effect.decision()) {
                    case SUBMIT -> desk.submit(id, actor);
                    case APPROVE -> desk.approve(id, effect.round(), actor);
                    case SEND_BACK -> desk.sendBack(id, actor, effect.reason());
                    case REJECT -> desk.reject(id, actor, effect.reason());
                    case CANCEL -> desk.cancel(id, actor, effect.reason());
                    case RESEND -> desk.resendMissed(id, actor);
                    case SEND_CORRECTION -> desk.sendPrepared(id, FollowUp.CORRECTION, actor);
                    case SEND_ALL_CLEAR -> desk.sendPrepared(id, FollowUp.ALL_CLEAR, actor);
                    case TAKE_BACK -> desk.cancel(id, actor, effect.reason());
                    case BREAK_GLASS -> desk.breakGlass(id, effect.round(), actor);
                    case REVIEW_RIGHT -> desk.review(id, true, actor, "");
                    case REVIEW_WRONG -> desk.review(id, false, actor, effect.reason());
                };
        return answer.fold(
                notice -> done(effect.decision(), notice, situation),
                refusal -> effect.decision() == Decision.SUBMIT
                        ? notYet(id, refusal, situation)
                        : refused(refusal, situation));
    }

    /** What lacks is asked for at once: a leader in a flood looks for no way back to the draft. */
    private static Aftermath notYet(BroadcastId id, Refusal refusal, Situation situation) {
        Optional<Aftermath> next = situation
                .books()
                .notice(id)
                .filter(notice -> notice.stage() == Stage.DRAFT)
                .map(notice -> new DraftTalk(situation).next(notice));
        return next.map(asked -> {
                    List<Say> says = new ArrayList<>();
                    says.add(Say.of(situation.text(refusal.messageKey(), refusal.values()), List.of()));
                    asked.says().stream()
                            .filter(say -> !say.text().equals(says.get(0).text()))
                            .forEach(says::add);
                    return new Aftermath(asked.state(), says);
                })
                .orElseGet(() -> refused(refusal, situation));
    }

    /** why: in an office with one leader nobody else is there to approve, and whoever is no leader waits for one. */
    private static String submitted(Broadcast notice, Situation situation) {
        if (!notice.singleLeader() || notice.declaredPublic()) {
            return "conversation.notice.decided.submit";
        }
        return situation.is(Role.LEADER)
                ? "conversation.notice.decided.submit-one-leader"
                : "conversation.notice.decided.submit-by-another";
    }

    private Aftermath done(Decision decision, Broadcast notice, Situation situation) {
        String key = decision == Decision.SUBMIT
                ? submitted(notice, situation)
                : "conversation.notice.decided."
                        + decision.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        Say say = Say.of(situation.text(key, Map.of("serial", notice.serial().value())), Menus.of(situation));
        return new Aftermath(
                Optional.of(new ChatState.Idle()),
                List.of(decision == Decision.SUBMIT ? new OwnNotices(situation).submitted(notice, say) : say));
    }

    private Aftermath said(Answer answer, Situation situation, Function<Broadcast, Aftermath> then) {
        return answer.fold(then, refusal -> refused(refusal, situation));
    }

    private static Aftermath refused(Refusal refusal, Situation situation) {
        return Aftermath.say(Say.of(situation.text(refusal.messageKey(), refusal.values()), Menus.of(situation)));
    }

    private static Actor actor(Situation situation) {
        return situation
                .person()
                .map(person -> actor(person, Actor.Via.CHAT))
                .orElseGet(() -> new Actor("stranger", "", Set.of(), Actor.Via.CHAT));
    }
}
