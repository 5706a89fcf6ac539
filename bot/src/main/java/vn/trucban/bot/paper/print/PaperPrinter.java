package vn.trucban.bot.paper.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.trucban.bot.paper.DoorNotice;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.content.calendar.HolidayNames;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** Everything of paper intake that is printed, as PDF with its fonts inside. */
public final class PaperPrinter {
    /** So many lines of procedures go to the next page with the signature. */
    private static final int LAST_PAIRS = 2;

    private final Supplier<Content> content;
    private final String publicUrl;
    private final Supplier<PdfWriter> writer = new Once();

    /** @param publicUrl where the papers can be verified */
    public PaperPrinter(Supplier<Content> content, String publicUrl) {
        this.content = content;
        this.publicUrl = publicUrl;
    }

    /** why: fonts and templates are read when the first paper is printed, not at the start. */
    private static final class Once implements Supplier<PdfWriter> {
        private PdfWriter made;

        @Override
        public synchronized PdfWriter get() {
            if (made == null) {
                made = new PdfWriter();
            }
            return made;
        }
    }

    /** One receipt, ready to print. */
    public record Sheet(String code, String qr) {}

    /** Receipts with the fields of Mẫu số 01, A5, a page each. */
    public byte[] receipts(ReceiptBatch batch) {
        List<Sheet> sheets = batch.codes().stream()
                .map(code -> new Sheet(code.value(), QrCode.dataUri(code.value())))
                .toList();
        Map<String, Object> values = common();
        values.put("sheets", sheets);
        return writer.get().write("receipts", values);
    }

    /** The log in the order of Mẫu số 07, A4 landscape, a row for each receipt. */
    public byte[] log(ReceiptBatch batch) {
        List<String> codes = batch.codes().stream().map(PaperCode::value).toList();
        Map<String, Object> values = common();
        values.put("codes", codes);
        values.put("why", text("paper.print.log.why", Map.of("from", codes.get(0), "to", codes.get(codes.size() - 1))));
        return writer.get().write("log", values);
    }

    /** What hangs at the door, A4, to be read from some steps away. */
    public byte[] doorNotice(DoorNotice notice) {
        Map<String, Object> values = common();
        values.put("notice", notice);
        return writer.get().write("door", values);
    }

    /** The certificate of an outage, A4. */
    public byte[] certificate(OutageCertificate certificate) {
        Moments moments = new Moments(messages());
        Map<String, Object> values = common();
        values.put(
                "body",
                text(
                        "paper.print.certificate.body",
                        Map.of("centre", content.get().commune().names().centre())));
        values.put("number", text("paper.print.number", Map.of("number", certificate.code())));
        values.put("place", placeAndDate(certificate.issuedAt()));
        values.put(
                "what",
                text(
                        "paper.print.certificate.what",
                        Map.of("kind", certificate.kind(), "number", certificate.number())));
        values.put("from", text("paper.print.certificate.from", Map.of("at", moments.full(certificate.from()))));
        values.put("to", text("paper.print.certificate.to", Map.of("at", moments.full(certificate.to()))));
        values.put(
                "lost",
                certificate.lost().isZero()
                        ? text("paper.print.certificate.lost-none", Map.of())
                        : text("paper.print.certificate.lost", Map.of("lost", moments.length(certificate.lost()))));
        values.put(
                "caution",
                new HolidayNames(content.get().messages())
                        .caution(content.get().calendar(), certificate.from(), certificate.to())
                        .orElse(""));
        values.put("certificate", certificate);
        List<List<String>> pairs = pairs(certificate.procedures());
        int carried = Math.max(0, pairs.size() - LAST_PAIRS);
        values.put("pairs", pairs.subList(0, carried));
        values.put("lastPairs", pairs.subList(carried, pairs.size()));
        values.put("qr", QrCode.dataUri(publicUrl + "/xacminh?code=" + certificate.code()));
        return writer.get().write("certificate", values);
    }

    /** In lines of two, so that what the office certifies by default is one page. */
    private static List<List<String>> pairs(List<String> all) {
        return IntStream.range(0, (all.size() + 1) / 2)
                .mapToObj(i -> all.subList(2 * i, Math.min(2 * i + 2, all.size())).stream()
                        .map(one -> "– " + one)
                        .toList())
                .toList();
    }

    /**
     * The apology with a new appointment (Mẫu số 04), A4; who it goes to is written by hand.
     *
     * @param slipped the appointment that could not be kept, and the one offered
     */
    public byte[] apology(OutageCertificate certificate, PaperDesk.Slipped slipped, Instant now) {
        Moments moments = new Moments(messages());
        String centre = content.get().commune().names().centre();
        Map<String, Object> values = common();
        values.put("place", placeAndDate(now));
        values.put(
                "received",
                text(
                        "paper.print.apology.received",
                        Map.of("centre", centre, "dossier", slipped.dossier(), "old", said(slipped.old(), slipped))));
        values.put(
                "reason",
                text(
                        slipped.since().isAfter(certificate.from())
                                ? "paper.print.apology.reason-since"
                                : "paper.print.apology.reason",
                        Map.of(
                                "kind",
                                certificate.kind().substring(0, 1).toLowerCase(Locale.ROOT)
                                        + certificate.kind().substring(1),
                                "from",
                                moments.full(certificate.from()),
                                "to",
                                moments.full(certificate.to()),
                                "since",
                                moments.full(slipped.since()),
                                "lost",
                                moments.length(slipped.lost()),
                                "code",
                                certificate.code())));
        values.put(
                "sorry",
                text("paper.print.apology.sorry", Map.of("centre", centre, "new", said(slipped.later(), slipped))));
        return writer.get().write("apology", values);
    }

    private String said(Instant at, PaperDesk.Slipped slipped) {
        return slipped.wholeDay()
                ? text("paper.print.apology.day", Map.of("date", Moments.date(LocalDate.ofInstant(at, Moments.ZONE))))
                : new Moments(messages()).full(at);
    }

    private Map<String, Object> common() {
        Map<String, Object> values = new HashMap<>();
        values.put("words", messages());
        values.put("centre", heading(content.get().commune().names().centre()));
        values.put("committee", heading(content.get().commune().names().committee()));
        values.put("signer", text("report.signature", Map.of()).toUpperCase(Locale.ROOT));
        values.put("verify", text("paper.print.verify", Map.of("url", publicUrl + "/xacminh")));
        return values;
    }

    /** Days below ten and the months one and two are written with a nought in front (NĐ 30/2020). */
    private String placeAndDate(Instant at) {
        ZonedDateTime day = at.atZone(Moments.ZONE);
        String month = day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return text(
                "paper.print.place",
                Map.of(
                        "place", content.get().commune().names().place(),
                        "day", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()),
                        "month", month,
                        "year", day.getYear()));
    }

    /** In capitals, and never broken within the commune's name. */
    private String heading(String name) {
        String commune = content.get().commune().names().commune();
        return name.replace(commune, commune.replace(' ', '\u00A0')).toUpperCase(Locale.ROOT);
    }

    private String text(String key, Map<String, ?> values) {
        return messages().text(key, values);
    }

    private Messages messages() {
        return content.get().messages();
    }
}
