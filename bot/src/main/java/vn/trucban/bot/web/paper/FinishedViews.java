package vn.trucban.bot.web.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.ui.Model;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.web.paper.PaperViews.CertificateLine;

/** Incidents that are over, with what was certified of them: the newest first, and any of them by its number. */
final class FinishedViews {
    private static final int ON_A_PAGE = 20;
    /** Numbers in a row that may belong to open incidents, or to none, before the next page begins. */
    private static final int LOOKED_AT = 200;

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:SC)?[\\s-]*(\\d{1,9})");

    private final PaperDesk papers;
    private final IncidentDesk incidents;
    private final PaperViews views;

    FinishedViews(PaperDesk papers, IncidentDesk incidents, PaperViews views) {
        this.papers = papers;
        this.incidents = incidents;
        this.views = views;
    }

    record FinishedLine(int number, String code, String kind, String times, List<CertificateLine> certificates) {}

    /**
     * @param next the number from which the older ones go on; zero where there are none
     * @param later there are newer ones
     */
    record Finished(List<FinishedLine> lines, int next, boolean later) {}

    /** All that the home of paper intake shows, and of what is over that before this number; zero: the newest. */
    void home(Model model, int before) {
        model.addAttribute("incidents", views.incidents());
        model.addAttribute("batches", views.batches());
        model.addAttribute("officers", views.officers());
        model.addAttribute("most", PaperDesk.MOST_AT_ONCE);
        model.addAttribute("finished", page(before));
    }

    /** @param before only those with a lower number; zero: the newest */
    private Finished page(int before) {
        int newest = incidents.recent(1).stream()
                .mapToInt(Incident::number)
                .findFirst()
                .orElse(0);
        int from = before > 0 ? Math.min(before, newest + 1) : newest + 1;
        List<FinishedLine> lines = new ArrayList<>();
        int number = from - 1;
        for (; number > 0 && lines.size() < ON_A_PAGE && from - number <= LOOKED_AT; number--) {
            incidents
                    .numbered(number)
                    .filter(incident -> !incident.open()
                            && !incident.falseAlarm()
                            && !incident.id().exercise())
                    .map(this::line)
                    .ifPresent(lines::add);
        }
        return new Finished(lines, number > 0 ? number + 1 : 0, from <= newest);
    }

    private FinishedLine line(Incident incident) {
        return new FinishedLine(
                incident.number(),
                views.text("incident.code", Map.of("number", incident.number())),
                incident.playbook().name(),
                incident.overAt()
                        .map(over -> views.text(
                                "paper.page.finished-times",
                                Map.of(
                                        "from", views.moments().full(incident.beganAt()),
                                        "to", views.moments().full(over))))
                        .orElseGet(() -> views.text(
                                "paper.page.finished-late",
                                Map.of("from", views.moments().full(incident.beganAt())))),
                views.certificates(incident.id()));
    }

    /** The incident that this number of an incident, of a certificate or of a receipt leads to. */
    OptionalInt find(String typed) {
        Optional<PaperCode> code = PaperCode.find(typed).codes().stream().findFirst();
        if (code.isPresent()) {
            return number(code.get()).map(OptionalInt::of).orElse(OptionalInt.empty());
        }
        Matcher number = NUMBER.matcher(typed.strip());
        return number.matches()
                ? incidents
                        .numbered(Integer.parseInt(number.group(1)))
                        .map(incident -> OptionalInt.of(incident.number()))
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    private Optional<Integer> number(PaperCode code) {
        return switch (code.kind()) {
            case CERTIFICATE -> papers.certificate(code).map(OutageCertificate::number);
            case RECEIPT ->
                papers.receipt(code)
                        .map(PaperReceipt::incident)
                        .flatMap(incidents::find)
                        .map(Incident::number);
        };
    }
}
