package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * What a turn does beyond talking. Kept in the chat until it is done; carried out at least once, so each is safe to repeat under the same
 * id. Dispatch with {@link #match}.
 */
sealed interface Effect {
    /** Everything a turn may do. */
    interface Cases<R> {
        R report(Report effect);

        R work(Work effect);

        R passOn(PassOn effect);

        R redeem(Redeem effect);

        R subscribe(Subscribe effect);

        R withdraw(Withdraw effect);

        R link(Link effect);

        R draftNotice(DraftNotice effect);

        R fillNotice(FillNotice effect);

        R addressNotice(AddressNotice effect);

        R decideNotice(DecideNotice effect);

        R talked(Talked effect);

        R signIn(SignIn effect);

        R paper(Paper effect);

        R selfTest(SelfTest effect);

        R changeNotice(ChangeNotice effect);

        R followNotice(FollowNotice effect);

        R drills(Drills effect);

        R file(FileReport effect);

        R enter(Enter effect);
    }

    <R> R match(Cases<R> cases);

    /** @param apart true: said to be something else than what others have reported; absent in chats of earlier versions */
    record Report(IncidentId incident, PlaybookId kind, String words, Boolean apart) implements Effect {
        public Report {
            apart = apart != null && apart;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.report(this);
        }
    }

    /**
     * What a person does to an incident; {@code detail} and {@code more} are what {@link Deed} says.
     *
     * @param whileGoing it is told to people at work on it: where it is over by the time it is carried out, somebody else has to hear it
     */
    record Work(IncidentId incident, Deed deed, String detail, String more, Boolean whileGoing) implements Effect {
        public Work {
            // why: effects of earlier versions do not say
            whileGoing = whileGoing != null && whileGoing;
        }

        public Work(IncidentId incident, Deed deed, String detail, String more) {
            this(incident, deed, detail, more, false);
        }

        Work decidedWhileGoing() {
            return new Work(incident, deed, detail, more, true);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.work(this);
        }
    }

    /** The things people do to incidents. */
    enum Deed {
        /** detail: step, more: answer. */
        TRIED,
        /** detail: text. */
        NOTE,
        /** detail: the provider's photo id. */
        PHOTO,
        /** detail: step, more: what else was told and waits. */
        SOLVED,
        /** more: what else was told and waits. */
        HELP_WANTED,
        /** more: what else was told and waits. */
        STEPS_DONE,
        /** detail: words, more: what else was told and waits. */
        JOIN,
        LEAVE,
        TAKE,
        /** detail: person id. */
        HAND_OVER,
        DECLINE,
        GIVE_BACK,
        /** detail: cause, more: the last fact that was known when it was asked; empty: it was not. */
        RESOLVE,
        /** detail: words. */
        REOPEN,
        /** detail: the last fact that was known when it was asked. */
        CALM,
        /** detail: words of a cry that is another matter, more: the incident that has it now. */
        MOVE,
        /** It was begun by mistake; detail: whether another kind is to be chosen, more: what else was told and waits. */
        MISTAKEN
    }

    /** Leaders hear what was cried in a drill at this time, and that nobody knows whether it is real. */
    record PassOn(String words, Instant at) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.passOn(this);
        }
    }

    record Redeem(String code) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redeem(this);
        }
    }

    record Subscribe(Optional<String> hamlet, Set<String> topics, boolean change) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.subscribe(this);
        }
    }

    /** @param silent true: the person is gone, nobody to answer */
    record Withdraw(boolean silent) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.withdraw(this);
        }
    }

    /** @param detail what {@link LinkDeed} says */
    record Link(LinkDeed deed, String detail) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.link(this);
        }
    }

    record DraftNotice(String template, boolean drill) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.draftNotice(this);
        }
    }

    record FillNotice(String notice, Map<String, String> values) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fillNotice(this);
        }
    }

    /** Changes whom it goes to or over which channels; absent: stays. */
    record AddressNotice(String notice, Optional<Set<String>> hamlets, Optional<Set<ChannelKind>> channels)
            implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addressNotice(this);
        }
    }

    /** @param round what of the notice was seen: the round of an approval, the version of one issued alone; else 0 */
    record DecideNotice(String notice, Decision decision, int round, String reason) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decideNotice(this);
        }
    }

    /** What people decide about notices. */
    enum Decision {
        SUBMIT,
        APPROVE,
        SEND_BACK,
        REJECT,
        CANCEL,
        RESEND,
        SEND_CORRECTION,
        SEND_ALL_CLEAR,
        /** Takes an issued notice back; a reason is asked for. */
        TAKE_BACK,
        /** Issues an emergency alone; the PIN was given just before. */
        BREAK_GLASS,
        REVIEW_RIGHT,
        /** A reason is asked for. */
        REVIEW_WRONG
    }

    /** Changes one thing of a draft that is no blank. */
    record ChangeNotice(String notice, What what, String value) implements Effect {
        /** What is changed. */
        enum What {
            /** The link to the bulletin, or its photo. */
            PROOF,
            /** {@code true}: the drill is for everybody. */
            OPEN_DRILL,
            /** The instant from which nothing is sent, as ISO text; empty: left to the level. */
            END,
            /** What it says on every channel, in its author's own words. */
            TEXT
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.changeNotice(this);
        }
    }

    /**
     * Drafts a notice that follows an issued one.
     *
     * @param words what it says; absent: what is prepared, or what the issued one says
     */
    record FollowNotice(String notice, FollowUp kind, Optional<String> words) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.followNotice(this);
        }
    }

    /** A member of staff wants to be reached by drills, or no more. */
    record Drills(boolean wanted) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.drills(this);
        }
    }

    /** @param details of the last one; else a new one is made */
    record SelfTest(boolean details) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.selfTest(this);
        }
    }

    /** @param number of the incident whose report it is; the rest is what {@link FilingDeed} says */
    record FileReport(int number, FilingDeed deed, String detail, String more, String shown) implements Effect {
        public FileReport {
            // why: what an earlier version left to do has none
            shown = shown == null ? "" : shown;
        }

        FileReport(int number, FilingDeed deed, String detail) {
            this(number, deed, detail, "", "");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.file(this);
        }
    }

    /**
     * Enters something in the register: late, or a correction.
     *
     * @param corrects number of the wrong entry; absent: it is a late entry
     * @param at when it happened; of a correction, when it was written
     */
    record Enter(IncidentId incident, Optional<Long> corrects, Instant at, String text) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.enter(this);
        }
    }

    /**
     * Paper intake of an incident.
     *
     * @param incident empty where none is meant
     * @param detail what {@link PaperDeed} says
     * @param serials numbers from photos that wait in this chat for their dossiers
     * @param held lines that wait in this chat for a tap
     */
    record Paper(PaperDeed deed, Optional<IncidentId> incident, String detail, List<String> serials, String held)
            implements Effect {
        public Paper {
            // why: chats written by earlier versions have none
            serials = serials == null ? List.of() : List.copyOf(serials);
            held = held == null ? "" : held;
        }

        Paper(PaperDeed deed, Optional<IncidentId> incident, String detail) {
            this(deed, incident, detail, List.of(), "");
        }

        /** About receipts that this chat is entering. */
        static Paper entering(PaperDeed deed, ChatState.EnteringReceipts chat, String detail) {
            return new Paper(deed, Optional.of(chat.incident()), detail, chat.serials(), chat.held());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paper(this);
        }
    }

    /**
     * A feature of its own answers.
     *
     * @param payload of the button that was pressed, or that a question named
     * @param words typed in answer to a question
     * @param photo sent in answer to a question
     */
    record Talked(String payload, Optional<String> words, Optional<String> photo) implements Effect {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.talked(this);
        }
    }

    /** @param typed by words that may also tell of an account that fails */
    record SignIn(Boolean typed) implements Effect {
        public SignIn {
            // why: chats written by earlier versions have none
            typed = typed != null && typed;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signIn(this);
        }
    }
}
