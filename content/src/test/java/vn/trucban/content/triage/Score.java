package vn.trucban.content.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.trucban.content.playbook.PlaybookId;

/** How well verdicts fit what people said the messages are about. */
final class Score {
    private static final double SURE = 0.8;

    private final List<Judged> judged = new ArrayList<>();

    /** One message with the verdict on it. */
    record Judged(LabelledMessage message, Verdict verdict) {
        boolean right() {
            return verdict.best().id() == message.kind();
        }

        boolean rightAmong(int first) {
            return verdict.ranked().stream().limit(first).anyMatch(ranked -> ranked.id() == message.kind());
        }

        double confidence() {
            return verdict.best().confidence();
        }

        boolean answeredAsDanger() {
            PlaybookId best = verdict.best().id();
            return best == PlaybookId.DISASTER || best == PlaybookId.POWER;
        }

        boolean isDanger() {
            return message.kind() == PlaybookId.DISASTER || message.kind() == PlaybookId.POWER;
        }
    }

    static Score of(Triage triage, List<LabelledMessage> messages) {
        Score score = new Score();
        messages.forEach(message -> score.add(new Judged(message, triage.classify(message.text()))));
        return score;
    }

    void add(Judged message) {
        judged.add(message);
    }

    double top(int first) {
        return share(all -> true, message -> message.rightAmong(first));
    }

    double recall(PlaybookId kind) {
        return share(message -> message.message().kind() == kind, Judged::right);
    }

    double precision(PlaybookId kind) {
        return share(message -> message.verdict().best().id() == kind, Judged::right);
    }

    /** Of the messages whose best kind has at least this confidence, how many are right. */
    double rightWhenSure() {
        return share(message -> message.confidence() >= SURE, Judged::right);
    }

    /** For how many messages the bot starts without asking. */
    double sure() {
        return share(all -> true, message -> message.confidence() >= SURE);
    }

    long count(Predicate<Judged> which) {
        return judged.stream().filter(which).count();
    }

    List<Judged> all(Predicate<Judged> which) {
        return judged.stream().filter(which).toList();
    }

    /** A disaster that would be answered as something harmless, and without a warning. */
    List<Judged> unwarned() {
        return all(message -> message.message().kind() == PlaybookId.DISASTER
                && !message.answeredAsDanger()
                && message.verdict().danger().isEmpty());
    }

    /** A safety warning on a message about something harmless. */
    List<Judged> falseAlarms() {
        return all(message -> !message.isDanger() && message.verdict().danger().isPresent());
    }

    private double share(Predicate<Judged> of, Predicate<Judged> which) {
        List<Judged> whole = all(of);
        return whole.isEmpty() ? 1 : whole.stream().filter(which).count() / (double) whole.size();
    }
}
