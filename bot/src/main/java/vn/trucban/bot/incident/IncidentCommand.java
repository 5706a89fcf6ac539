package vn.trucban.bot.incident;

import java.time.Instant;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What people do to an incident. Every command has an id: carried out twice, the second time changes nothing.
 *
 * <p>Dispatch with {@link #match}; a new case does not compile until every handler knows it.
 */
public sealed interface IncidentCommand {
    /** Everything a command may be. */
    interface Cases<R> {
        R report(Report command);

        R tried(Tried command);

        R note(Note command);

        R photo(Photo command);

        R solved(Solved command);

        R askForHelp(AskForHelp command);

        R joinIn(JoinIn command);

        R leave(Leave command);

        R take(Take command);

        R handOver(HandOver command);

        R decline(Decline command);

        R giveBack(GiveBack command);

        R resolve(Resolve command);

        R reopen(Reopen command);

        R archive(Archive command);

        R falseAlarm(FalseAlarm command);

        R setTime(SetTime command);

        R calm(Calm command);

        R safe(Safe command);

        R move(Move command);
    }

    <R> R match(Cases<R> cases);

    Party by();

    /** Starts an incident; the only command that needs none to exist. */
    record Report(Party by, PlaybookId kind, String words) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.report(this);
        }
    }

    /** The step was done without success, or the question answered. */
    record Tried(Party by, String step, String answer) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tried(this);
        }
    }

    record Note(Party by, String text) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.note(this);
        }
    }

    /** @param photo the provider's id, shown again on the channel of {@code by.at()} only */
    record Photo(Party by, String photo) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.photo(this);
        }
    }

    /** It works again: by the reporter's own doing, or as the answer after somebody's fix. */
    record Solved(Party by, String step) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.solved(this);
        }
    }

    /** @param wanted true: the reporter asked; false: the playbook ended at a person */
    record AskForHelp(Party by, boolean wanted) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.askForHelp(this);
        }
    }

    record JoinIn(Party by, String words) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.joinIn(this);
        }
    }

    /** Whoever joined says that theirs is something else. */
    record Leave(Party by) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.leave(this);
        }
    }

    record Take(Party by) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.take(this);
        }
    }

    /** Offers it to a person, who confirms by taking it. */
    record HandOver(Party by, PersonId to) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.handOver(this);
        }
    }

    /** Whoever it was offered to cannot take it. */
    record Decline(Party by) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decline(this);
        }
    }

    record GiveBack(Party by) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.giveBack(this);
        }
    }

    /**
     * It is fixed. Over people of whom nobody has said that they are safe it ends only where whoever says so has read of them; else they are
     * asked, and nothing ends.
     *
     * @param seen the last fact that was known when that was asked; below 0: it was not asked
     */
    record Resolve(Party by, String cause, int seen) implements IncidentCommand {
        public Resolve(Party by, String cause) {
            this(by, cause, -1);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resolve(this);
        }
    }

    /** It does not work: after a fix that waits for the answer, or later. */
    record Reopen(Party by, String words) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reopen(this);
        }
    }

    /**
     * It began, or was over, before somebody tapped; what is impossible changes nothing, see {@link SaidTimes}.
     *
     * @param end false: when it began
     */
    record SetTime(Party by, boolean end, Instant at) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setTime(this);
        }
    }

    /** There was nothing: it is over, and counts nowhere. Not for what has been put away. */
    record FalseAlarm(Party by, String reason, boolean unlessCalled) implements IncidentCommand {
        public FalseAlarm(Party by, String reason) {
            this(by, reason, false);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.falseAlarm(this);
        }
    }

    /**
     * Nobody is in danger any more; see {@link Calming}.
     *
     * @param seen the last fact that was known when this was asked: what was cried since is no longer denied by the answer
     */
    record Calm(Party by, int seen) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.calm(this);
        }
    }

    /**
     * Those of whom one cry told are safe; see {@link Rescue}.
     *
     * @param cry as {@link Rescues.Group#cry} has it
     * @param seen the last fact that was known when this was asked: what was cried since is not denied by the answer
     * @param leads they may say so of everybody's cries; else of their own only
     */
    record Safe(Party by, int cry, int seen, boolean leads) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.safe(this);
        }
    }

    /**
     * What this person cried here is another matter, and stands elsewhere by now; see {@link Rescue}.
     *
     * @param words of the cry, or in it
     * @param to the code of the incident that has it
     */
    record Move(Party by, String words, String to) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.move(this);
        }
    }

    /** Everything about it is done: it is put away, and opened no more. */
    record Archive(Party by) implements IncidentCommand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.archive(this);
        }
    }
}
