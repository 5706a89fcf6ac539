package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.watch.SelfTestDesk;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.subscriber.Consent;
import vn.trucban.notifier.subscriber.Subscriber;
import vn.trucban.notifier.subscriber.SubscriberDesk;

/** Carries out what a turn decided. Each effect's id makes a repetition harmless. */
final class EffectRunner {
    private final IncidentDesk incidents;
    private final StaffDesk staff;
    private final SubscriberDesk subscribers;
    private final LinkEffects links;
    private final NoticeEffects notices;
    private final StaffNews news;
    private final PageLinks pages;
    private SelfTestDesk selfTests;
    private FilingEffects filings;
    private LogbookDesk log;
    private PaperEffects papers;

    EffectRunner(
            IncidentDesk incidents,
            StaffDesk staff,
            SubscriberDesk subscribers,
            LinkEffects links,
            NoticeEffects notices,
            StaffNews news,
            PageLinks pages) {
        this.incidents = incidents;
        this.staff = staff;
        this.subscribers = subscribers;
        this.links = links;
        this.notices = notices;
        this.news = news;
        this.pages = pages;
    }

    /** Self-tests come from outside of the office; without them nobody can ask for one. */
    EffectRunner with(SelfTestDesk desk) {
        this.selfTests = desk;
        return this;
    }

    /** Reports to the bodies above; without them nobody can ask for one. */
    EffectRunner with(FilingEffects effects) {
        this.filings = effects;
        return this;
    }

    /** Without the log nobody can enter anything late. */
    EffectRunner with(LogbookDesk desk) {
        this.log = desk;
        return this;
    }

    /** Paper intake has a desk of its own. */
    EffectRunner with(PaperEffects effects) {
        this.papers = effects;
        return this;
    }

    Aftermath run(Chat.Pending pending, Situation situation) {
        return pending.effect().match(new Cases(pending.id(), situation));
    }

    /** One effect in one chat. */
    private final class Cases implements Effect.Cases<Aftermath> {
        private final String id;
        private final Situation situation;

        Cases(String id, Situation situation) {
            this.id = id;
            this.situation = situation;
        }

        @Override
        public Aftermath report(Effect.Report effect) {
            if (situation.person().isEmpty()) {
                return Aftermath.NONE;
            }
            IncidentCommand.Report report =
                    new IncidentCommand.Report(situation.party(), effect.kind(), effect.words());
            if (effect.apart()) {
                incidents.report(effect.incident(), id, report);
                return Aftermath.NONE;
            }
            IncidentId reported =
                    incidents.reportOrJoin(effect.incident(), id, report).id();
            // why: the first step was just shown, and there is no need for it any more
            return reported.equals(effect.incident())
                    ? new AsBefore(incidents, situation).named(effect)
                    : new Aftermath(
                            Optional.of(new ChatState.Joining(
                                    effect.words(), effect.kind(), List.of(), Optional.of(reported))),
                            List.of());
        }

        @Override
        public Aftermath work(Effect.Work effect) {
            if (situation.person().isEmpty()) {
                return Aftermath.NONE;
            }
            Optional<Incident> before = incidents.find(effect.incident()).or(this::joinedInstead);
            Optional<Aftermath> again =
                    before.flatMap(incident -> new Recurrence(incidents, situation, id).reported(effect, incident));
            if (again.isPresent()) {
                return again.get();
            }
            Optional<Incident> after = before.flatMap(incident -> command(effect, situation.party())
                    .flatMap(command -> incidents.carryOut(incident.id(), id, command)));
            return after.map(incident -> new AfterTheEnd(incidents, situation, id)
                            .heard(effect, incident)
                            .orElseGet(() -> new AfterDeed(situation).answer(effect, before.orElseThrow(), incident)))
                    .orElse(Aftermath.NONE);
        }

        /** The report of this very message joined another incident: what came along with it belongs there. */
        private Optional<Incident> joinedInstead() {
            String message = id.substring(0, id.lastIndexOf('/') + 1);
            return Stream.concat(incidents.open().stream(), incidents.supposed().stream())
                    .filter(incident -> incident.applied().stream().anyMatch(command -> command.startsWith(message)))
                    .findFirst();
        }

        /** Empty: what it stands on is not there. */
        private Optional<IncidentCommand> command(Effect.Work effect, Party by) {
            return effect.deed() == Effect.Deed.MOVE
                    ? TakenElsewhere.command(effect, by, incidents.find(new IncidentId(effect.more())), situation)
                    : Optional.of(simply(effect, by));
        }

        private IncidentCommand simply(Effect.Work effect, Party by) {
            return switch (effect.deed()) {
                case TRIED -> new IncidentCommand.Tried(by, effect.detail(), effect.more());
                case NOTE -> new IncidentCommand.Note(by, effect.detail());
                case PHOTO -> new IncidentCommand.Photo(by, effect.detail());
                case SOLVED -> new IncidentCommand.Solved(by, effect.detail());
                case HELP_WANTED -> new IncidentCommand.AskForHelp(by, true);
                case STEPS_DONE -> new IncidentCommand.AskForHelp(by, false);
                case JOIN -> new IncidentCommand.JoinIn(by, effect.detail());
                case LEAVE -> new IncidentCommand.Leave(by);
                case TAKE -> new IncidentCommand.Take(by);
                case HAND_OVER -> new IncidentCommand.HandOver(by, new PersonId(effect.detail()));
                case DECLINE -> new IncidentCommand.Decline(by);
                case GIVE_BACK -> new IncidentCommand.GiveBack(by);
                case RESOLVE -> resolve(effect, by);
                case REOPEN -> new IncidentCommand.Reopen(by, effect.detail());
                case CALM -> new IncidentCommand.Calm(by, Integer.parseInt(effect.detail()));
                case MISTAKEN ->
                    new IncidentCommand.FalseAlarm(by, situation.text("conversation.mistaken-reason"), true);
                case MOVE -> throw new IllegalArgumentException("stands on where it is moved to");
            };
        }

        private static IncidentCommand resolve(Effect.Work effect, Party by) {
            return effect.more().matches("\\d{1,6}")
                    ? new IncidentCommand.Resolve(by, effect.detail(), Integer.parseInt(effect.more()))
                    : new IncidentCommand.Resolve(by, effect.detail());
        }

        @Override
        public Aftermath passOn(Effect.PassOn effect) {
            situation.person().ifPresent(person -> news.doubted(id, person, effect));
            return Aftermath.NONE;
        }

        @Override
        public Aftermath redeem(Effect.Redeem effect) {
            Optional<Person> known = situation.person();
            Optional<Person> person = known.isPresent() ? known : join(effect.code());
            if (person.isEmpty()) {
                return Aftermath.say(Say.of(situation.text("conversation.code-unknown"), Menus.of(situation)));
            }
            Situation joined = new Situation(
                    situation.address(),
                    person,
                    situation.staff(),
                    situation.content(),
                    situation.books(),
                    situation.now(),
                    situation.newIncident(),
                    situation.talks());
            return Aftermath.say(Say.of(
                    situation.text(
                            "conversation.welcome",
                            Map.of(
                                    "name",
                                    person.get().name(),
                                    "title",
                                    person.get().title())),
                    Menus.of(joined)));
        }

        private Optional<Person> join(String code) {
            return staff.redeem(code, situation.address()).map(joined -> {
                joined.before().ifPresent(before -> news.moved(joined.person(), before));
                return joined.person();
            });
        }

        @Override
        public Aftermath subscribe(Effect.Subscribe effect) {
            // why: who chooses topics as a resident does has not opted out of drills
            boolean drills = optedIn();
            if (effect.change()) {
                subscribers.change(situation.address(), effect.hamlet(), effect.topics());
            } else {
                Consent consent = new Consent(
                        situation.text("resident.consent-version"),
                        situation.now(),
                        situation.address().channel().id(),
                        id);
                subscribers.subscribe(situation.address(), effect.hamlet(), effect.topics(), consent);
            }
            if (drills) {
                subscribers.drills(situation.address(), true, drillConsent());
            }
            return Aftermath.say(Say.of(
                    situation.text(
                            "conversation.resident.subscribed",
                            new ResidentTalk(situation).describe(effect.hamlet(), effect.topics())),
                    Menus.of(situation)));
        }

        @Override
        public Aftermath withdraw(Effect.Withdraw effect) {
            boolean was = subscribers.withdraw(situation.address(), "resident");
            if (effect.silent()) {
                return Aftermath.NONE;
            }
            Optional<Aftermath> elsewhere = was ? links.stillToldElsewhere(situation) : Optional.empty();
            if (elsewhere.isPresent()) {
                return elsewhere.get();
            }
            String key = was ? "conversation.resident.withdrawn" : "conversation.resident.not-subscribed";
            return Aftermath.say(Say.of(
                    situation.text(key),
                    List.of(Menus.button(situation, Verb.SUBSCRIBE, "conversation.button.subscribe"))));
        }

        @Override
        public Aftermath link(Effect.Link effect) {
            return links.run(id, effect, situation);
        }

        @Override
        public Aftermath draftNotice(Effect.DraftNotice effect) {
            return notices.draft(id, effect, situation);
        }

        @Override
        public Aftermath fillNotice(Effect.FillNotice effect) {
            return notices.fill(effect, situation);
        }

        @Override
        public Aftermath addressNotice(Effect.AddressNotice effect) {
            return notices.address(effect, situation);
        }

        @Override
        public Aftermath decideNotice(Effect.DecideNotice effect) {
            return notices.decide(effect, situation);
        }

        @Override
        public Aftermath selfTest(Effect.SelfTest effect) {
            return new SelfTestTalk(situation).carryOut(effect, selfTests);
        }

        @Override
        public Aftermath changeNotice(Effect.ChangeNotice effect) {
            return notices.change(effect, situation);
        }

        @Override
        public Aftermath followNotice(Effect.FollowNotice effect) {
            return notices.follow(id, effect, situation);
        }

        @Override
        public Aftermath drills(Effect.Drills effect) {
            if (situation.person().isEmpty()) {
                return Aftermath.NONE;
            }
            subscribers.drills(situation.address(), effect.wanted(), drillConsent());
            return Aftermath.say(new DrillTalk(situation).standing(effect.wanted()));
        }

        @Override
        public Aftermath file(Effect.FileReport effect) {
            return filings.run(effect, situation);
        }

        @Override
        public Aftermath enter(Effect.Enter effect) {
            return situation.person().isEmpty() ? Aftermath.NONE : new RegisterTalk(situation).carryOut(effect, log);
        }

        private boolean optedIn() {
            return subscribers
                    .find(situation.address())
                    .filter(it -> it.topics().contains(Subscriber.DRILL_TOPIC))
                    .isPresent();
        }

        private Consent drillConsent() {
            return new Consent(
                    "drill", situation.now(), situation.address().channel().id(), id);
        }

        @Override
        public Aftermath paper(Effect.Paper effect) {
            return situation.person().isEmpty() ? Aftermath.NONE : papers.run(id, effect, situation);
        }

        @Override
        public Aftermath talked(Effect.Talked effect) {
            return situation.person().isEmpty() ? Aftermath.NONE : new FeatureTalk(situation).carryOut(id, effect);
        }

        @Override
        public Aftermath signIn(Effect.SignIn effect) {
            String link = pages.signIn(situation.party().person());
            Button open = new Button.Link(situation.text("conversation.button.sign-in"), link);
            String text = situation.text("conversation.sign-in", Map.of("link", link));
            return Aftermath.say(
                    effect.typed()
                            ? Say.of(
                                    text + "\n" + situation.text("conversation.sign-in-or"),
                                    List.of(
                                            open,
                                            new Action(Verb.KIND, "", PlaybookId.ACCOUNT.id())
                                                    .button(situation.text("conversation.button.cannot-sign-in"))))
                            : Say.of(text, List.of(open)));
        }
    }
}
