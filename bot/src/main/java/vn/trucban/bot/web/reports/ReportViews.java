package vn.trucban.bot.web.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Summary;
import vn.trucban.bot.report.Figures;
import vn.trucban.bot.report.Material;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.PeriodPaper;
import vn.trucban.bot.report.ReportAddress;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.report.Slice;
import vn.trucban.bot.report.SliceOf;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.VietnameseNumber;

/** What the page of a period shows, in words and with the address behind each number. */
final class ReportViews {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Content content;
    private final Messages messages;
    private final Moments moments;

    ReportViews(Content content) {
        this.content = content;
        this.messages = content.messages();
        this.moments = new Moments(messages);
    }

    /** A number that leads to the incidents it counts. */
    record Linked(int count, String address) {
        /** As people read it. */
        public String written() {
            return VietnameseNumber.written(count);
        }
    }

    record KindRow(
            String name, Linked count, Linked spot, Linked passed, Linked open, Linked before, Linked year, int most) {}

    /** @param at in the period, in the one before it, and a year earlier */
    record TimeRow(String name, List<TimesAt> at) {}

    /**
     * @param taken the address of those that a time to take was measured of
     * @param fixed the address of those that a time to fix was measured of
     * @param lasting the address of those that interrupted
     */
    record TimesAt(
            String take,
            String takeNine,
            String fix,
            String fixNine,
            String interrupted,
            String taken,
            String fixed,
            String lasting) {}

    /**
     * @param pieces of the text: those that lead somewhere, and what stands between them
     * @param moved that the figures are not those that leaders decided on; empty where they are
     * @param tone how it stands: {@code waiting}, {@code accepted}, {@code edited} or {@code dropped}
     */
    /** @param drawn the sentence of the figures, whatever a leader made of it */
    /** @param text to begin with for whoever rewords it */
    record ProposalRow(String rule, String text, List<PartCell> pieces, String moved, String tone, String by) {}

    record EarlierRow(String rule, String text, String tone, String became, String note, String by) {}

    record EntryRow(int number, String code, String found, String kind, String fixed, String cause) {}

    List<KindRow> kinds(Material material) {
        Figures figures = material.figures();
        Period period = figures.period();
        int most = most(figures.kinds().stream().map(Figures.OfKind::count).toList());
        List<KindRow> rows = new ArrayList<>();
        for (Figures.OfKind kind : material.kinds()) {
            rows.add(new KindRow(
                    kind.name(),
                    linked(kind.count(), period, Slice.of(kind.kind(), Slice.Which.ALL)),
                    linked(kind.onTheSpot(), period, Slice.of(kind.kind(), Slice.Which.ON_THE_SPOT)),
                    linked(kind.passedOn(), period, Slice.of(kind.kind(), Slice.Which.PASSED_ON)),
                    linked(kind.open(), period, Slice.of(kind.kind(), Slice.Which.OPEN)),
                    earlier(material.before(), kind),
                    earlier(material.yearEarlier(), kind),
                    most));
        }
        return rows;
    }

    private Linked earlier(Figures other, Figures.OfKind kind) {
        return linked(
                other.of(kind.kind()).map(Figures.OfKind::count).orElse(0),
                other.period(),
                Slice.of(kind.kind(), Slice.Which.ALL));
    }

    /** All kinds together. */
    KindRow total(Material material) {
        Figures figures = material.figures();
        Period period = figures.period();
        Slice all = Slice.of(Slice.Which.ALL);
        return new KindRow(
                messages.text("report.page.total"),
                linked(figures.count(), period, all),
                linked(figures.onTheSpot(), period, Slice.of(Slice.Which.ON_THE_SPOT)),
                linked(figures.passedOn(), period, Slice.of(Slice.Which.PASSED_ON)),
                linked(figures.open(), period, Slice.of(Slice.Which.OPEN)),
                linked(material.before().count(), material.before().period(), all),
                linked(material.yearEarlier().count(), material.yearEarlier().period(), all),
                0);
    }

    private static int most(Iterable<Integer> counts) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    private static Linked linked(int count, Period period, Slice slice) {
        return new Linked(count, ReportAddress.behind(new SliceOf(period, slice)));
    }

    List<TimeRow> times(Material material) {
        List<Figures> all = List.of(material.figures(), material.before(), material.yearEarlier());
        return material.kinds().stream()
                .map(kind -> new TimeRow(
                        kind.byTheClock()
                                ? messages.text("report.by-the-clock", Map.of("kind", kind.name()))
                                : kind.name(),
                        all.stream().map(figures -> times(figures, kind)).toList()))
                .toList();
    }

    private static TimesAt times(Figures figures, Figures.OfKind wanted) {
        Figures.OfKind kind = figures.of(wanted.kind()).orElseGet(wanted::none);
        return new TimesAt(
                Figures.minutes(kind.toTake(), Figures.Spread::median),
                Figures.minutes(kind.toTake(), Figures.Spread::ninetieth),
                Figures.minutes(kind.toFix(), Figures.Spread::median),
                Figures.minutes(kind.toFix(), Figures.Spread::ninetieth),
                VietnameseNumber.written(kind.interrupted().toMinutes()),
                address(figures, kind, Slice.Which.TAKEN),
                address(figures, kind, Slice.Which.FIXED),
                address(figures, kind, Slice.Which.LASTING));
    }

    private static String address(Figures figures, Figures.OfKind kind, Slice.Which which) {
        return ReportAddress.behind(new SliceOf(figures.period(), Slice.of(kind.kind(), which)));
    }

    /** A table. @param most the highest number of its second column: how long the bar is; 0: it has no bars */
    record Part(String id, List<String> head, List<List<PartCell>> rows, int most) {}

    /**
     * @param address empty: leads nowhere
     * @param bar how long a bar for it is; 0: it is no number
     */
    record PartCell(String text, String address, int bar) {}

    List<Part> parts(List<ReportDesk.Taken> taken) {
        return taken.stream().map(one -> part(one, 0)).toList();
    }

    List<Part> partsWithBars(List<ReportDesk.Taken> taken) {
        return taken.stream()
                .map(one -> part(
                        one,
                        most(one.rows().stream()
                                .map(row -> row.get(1).number().orElse(0))
                                .toList())))
                .toList();
    }

    private static Part part(ReportDesk.Taken one, int most) {
        return new Part(
                one.id(),
                one.head(),
                one.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> new PartCell(
                                        cell.text(),
                                        cell.link().orElse(""),
                                        cell.number().orElse(0)))
                                .toList())
                        .toList(),
                most);
    }

    /** A sentence in pieces: those that lead somewhere, and what stands between them. */
    List<List<PartCell>> sentences(List<Paragraph> all) {
        return all.stream()
                .map(one -> one.spans().stream()
                        .map(span -> new PartCell(span.text(), span.link().orElse(""), 0))
                        .toList())
                .toList();
    }

    List<ProposalRow> proposals(Material material) {
        return material.proposals().stream()
                .map(one -> new ProposalRow(
                        one.rule(),
                        one.said().orElse(one.sentence()).text(),
                        sentences(List.of(shown(one))).get(0),
                        moved(one),
                        one.decided()
                                .map(decided -> decided.verdict().name().toLowerCase(Locale.ROOT))
                                .orElse("waiting"),
                        one.decided()
                                .map(decided -> by(decided.by(), moments.full(decided.at())))
                                .orElse("")))
                .toList();
    }

    private static Paragraph shown(Material.Proposed one) {
        return one.said().orElseGet(() -> one.decided()
                .map(PeriodPaper.Decided::text)
                .filter(text -> !text.equals(one.drawn()))
                .map(Paragraph::new)
                .orElse(one.sentence()));
    }

    /** That the figures are not those that leaders decided on; empty where they are. */
    private String moved(Material.Proposed one) {
        if (!one.moved()) {
            return "";
        }
        if (!one.met()) {
            boolean left = one.text().isEmpty();
            return messages.text(left ? "report.page.unmet-left-out" : "report.page.unmet");
        }
        return messages.text("report.page.moved", Map.of("drawn", one.drawn()));
    }

    List<EarlierRow> earlier(Material material) {
        return material.earlier().stream()
                .map(one -> new EarlierRow(
                        one.rule(),
                        one.text(),
                        one.verdict().name().toLowerCase(Locale.ROOT),
                        one.outcome().map(outcome -> outcome.became().name()).orElse(""),
                        one.outcome().map(PeriodPaper.Outcome::note).orElse(""),
                        one.outcome()
                                .map(outcome -> by(outcome.by(), moments.full(outcome.at())))
                                .orElse("")))
                .toList();
    }

    private String by(String who, String when) {
        return messages.text("report.page.by", Map.of("who", who, "when", when));
    }

    /**
     * That it was sent, or by when it has to be; empty for any days that are no quarter and were not sent.
     *
     * @param other what was sent instead of it
     */
    Optional<String> sending(Material material, Optional<PeriodPaper> other) {
        Optional<String> sent = material.sent()
                .map(one -> messages.text(
                        "report.page.sent-as",
                        Map.of("number", one.number(), "date", date(one.date()), "who", one.by())));
        Optional<String> instead = other.flatMap(paper -> paper.sent()
                .map(one -> messages.text(
                        "report.page.sent-instead",
                        Map.of(
                                "period", name(paper.period()),
                                "number", one.number(),
                                "date", date(one.date())))));
        return sent.or(() -> instead)
                .or(() -> material.period().quarterNumber().isPresent()
                        ? Optional.of(messages.text(
                                "report.page.sent-not",
                                Map.of(
                                        "due",
                                        date(content.reporting()
                                                .quarterly()
                                                .due(material.period().to())))))
                        : Optional.empty());
    }

    /** That what was sent is kept as it was, and by which digest it is known; empty where none is kept. */
    Optional<String> kept(Optional<PeriodPaper.Sent> sent) {
        return sent.flatMap(PeriodPaper.Sent::digest)
                .map(digest -> messages.text("report.page.out", Map.of("digest", digest)));
    }

    /** The question whether it is sent instead of these quarters' reports; empty where there are none. */
    String instead(List<Period> quarters) {
        String list = quarters.stream().map(this::name).collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : messages.text("report.page.instead", Map.of("list", list));
    }

    /** @param digest of the file that is kept of it; empty: none is */
    record UndoneRow(String text, String digest) {}

    /** What was marked as sent and taken back. */
    List<UndoneRow> undone(Optional<PeriodPaper> paper) {
        return paper.stream()
                .flatMap(one -> one.undone().stream())
                .map(one -> new UndoneRow(
                        messages.text(
                                "report.page.undone",
                                Map.of(
                                        "when", moments.full(one.at()),
                                        "who", one.by(),
                                        "number", one.sent().number(),
                                        "why", one.why())),
                        one.sent().digest().orElse("")))
                .toList();
    }

    EntryRow entry(Summary one) {
        return new EntryRow(
                one.number(),
                code(one.number()),
                found(one),
                content.playbook(one.kind()).name(),
                one.fixedAt().map(moments::full).orElseGet(() -> messages.text("report.page.still-open")),
                one.cause());
    }

    /** With when it began, where somebody said so: the figures count from then. */
    private String found(Summary one) {
        String found = moments.full(one.foundAt());
        return one.beganAt().isBefore(one.foundAt())
                ? messages.text("report.log.began", Map.of("found", found, "began", moments.full(one.beganAt())))
                : found;
    }

    String code(int number) {
        return messages.text("incident.code", Map.of("number", number));
    }

    /** The facts of the register. */
    List<String> story(Incident incident) {
        return incident.events().stream()
                .map(event -> event.erased()
                        ? messages.text("filing.story-erased", Map.of("when", moments.full(event.at())))
                        : messages.text(
                                "filing.story",
                                Map.of("when", moments.full(event.at()), "who", event.who(), "text", event.text())))
                .toList();
    }

    /** The name of what a number counts: its kind, month, system, cause, and how it went. */
    String name(Slice slice) {
        List<String> parts = new ArrayList<>();
        slice.kind().ifPresent(kind -> parts.add(content.playbook(kind).name()));
        slice.month().ifPresent(month -> parts.add(month(month)));
        slice.system().ifPresent(parts::add);
        slice.cause().ifPresent(parts::add);
        parts.add(messages.text("report.page.which."
                + slice.which().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return String.join(" · ", parts);
    }

    /** The name of what a number from elsewhere counts. */
    String name(ReportAddress.Part part, String provider) {
        return messages.text("report.page.part." + part.name().toLowerCase(Locale.ROOT), Map.of("name", provider));
    }

    String name(Period period) {
        return period.quarterNumber().isPresent()
                ? messages.text(
                        "report.quarter." + period.quarterNumber().getAsInt(),
                        Map.of("year", period.from().getYear()))
                : span(period);
    }

    String span(Period period) {
        return messages.text("report.span", Map.of("from", date(period.from()), "to", date(period.to())));
    }

    private String month(YearMonth month) {
        return messages.text("report.month", Map.of("month", month.getMonthValue(), "year", month.getYear()));
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }
}
