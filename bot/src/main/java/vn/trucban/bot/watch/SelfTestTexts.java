package vn.trucban.bot.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.selftest.Expiring;
import vn.trucban.notifier.selftest.Finding;
import vn.trucban.notifier.selftest.Finding.Expiry;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.Finding.Note;
import vn.trucban.notifier.selftest.Report;

/** Self-tests in words. Pure. */
final class SelfTestTexts {
    private final Messages messages;
    private final Moments moments;

    SelfTestTexts(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    /** One line, green or red; what nobody set up is named at its end. */
    String line(Report report) {
        Grade overall = report.overall();
        String head = messages.text(
                "watch.self-test." + key(overall),
                Map.of(
                        "at", moments.clock(report.at()),
                        "count", report.of(Grade.GOOD).size(),
                        "list", items(report.of(overall), report.at())));
        List<Finding> notSetUp = report.of(Grade.NOT_SET_UP);
        if (notSetUp.isEmpty()) {
            return head;
        }
        String names = notSetUp.stream().map(this::subject).collect(Collectors.joining(", "));
        return messages.text("watch.self-test.not-set-up", Map.of("line", head, "list", names));
    }

    /** It is of before an alarm that stands. */
    String outdated(Report report, Instant alarm, Instant now) {
        return messages.text(
                "watch.page.before-alarm",
                Map.of("length", moments.length(Duration.between(report.at(), now)), "alarm", moments.at(alarm, now)));
    }

    private String items(List<Finding> findings, Instant at) {
        return findings.stream()
                .map(finding -> messages.text(
                        "watch.self-test.item", Map.of("subject", subject(finding), "text", worst(finding, at))))
                .collect(Collectors.joining("; "));
    }

    /** The one thing to know: an end that has come or is near, where that is what makes it less than good, else the first note. */
    private String worst(Finding finding, Instant at) {
        boolean byEnd = finding.grade() == Grade.GOOD || (finding.gradeAt(at) != finding.grade());
        return byEnd && !finding.expiries().isEmpty()
                ? ending(first(finding.expiries()), at)
                : note(finding.notes().get(0));
    }

    private static Expiry first(List<Expiry> expiries) {
        return expiries.stream().min(Comparator.comparing(Expiry::at)).orElseThrow();
    }

    private String ending(Expiry expiry, Instant at) {
        String key = at.isBefore(expiry.at()) ? "watch.self-test.ends-soon" : "watch.self-test.ended";
        return messages.text(key, Map.of("what", name(expiry), "at", moments.full(expiry.at())));
    }

    /** A line for each. */
    List<String> lines(Report report) {
        return report.findings().stream()
                .map(finding -> detail(finding, report.at()))
                .toList();
    }

    String details(Report report) {
        return messages.text("watch.self-test.details", Map.of("at", moments.full(report.at()))) + "\n"
                + String.join("\n", lines(report));
    }

    private String detail(Finding finding, Instant at) {
        List<String> parts = new ArrayList<>();
        finding.notes().forEach(note -> parts.add(note(note)));
        for (Expiry expiry : finding.expiries()) {
            String end = messages.text("watch.self-test.expires", Map.of("at", moments.full(expiry.at())));
            parts.add(
                    at.isBefore(expiry.at())
                            ? messages.text("watch.self-test.item", Map.of("subject", name(expiry), "text", end))
                            : ending(expiry, at));
        }
        return messages.text(
                "watch.self-test.line." + key(finding.gradeAt(at)),
                Map.of("subject", subject(finding), "text", String.join("; ", parts)));
    }

    /** What ends soon, and what to do about it. */
    String expiry(Expiring expiring) {
        Expiry expiry = expiring.expiry();
        return messages.text(
                expiring.days() > 0 ? "watch.expiry.notice" : "watch.expiry.over",
                Map.of(
                        "what", name(expiry),
                        "days", expiring.days(),
                        "at", moments.full(expiry.at()),
                        "how", messages.text("watch.expiry.how." + expiry.what())));
    }

    private String subject(Finding finding) {
        return messages.text("watch.subject." + finding.subject());
    }

    private String name(Expiry expiry) {
        return messages.text("watch.expiry." + expiry.what());
    }

    private String note(Note note) {
        return messages.text(note.key(), note.values());
    }

    private static String key(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
