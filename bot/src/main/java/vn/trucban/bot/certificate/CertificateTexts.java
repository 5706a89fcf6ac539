package vn.trucban.bot.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.certificate.Certificate.Act;
import vn.trucban.bot.certificate.Certificate.Deed;
import vn.trucban.bot.certificate.Certificate.Kind;
import vn.trucban.bot.certificate.Certificate.Reason;
import vn.trucban.bot.certificate.Certificate.State;
import vn.trucban.bot.certificate.Certificate.Warning;
import vn.trucban.content.certificate.CertificatePlan;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.channel.Button;

/** Certificates in words, for chats and pages. */
public final class CertificateTexts {
    static final String SENT = "s";
    static final String GOT = "g";
    static final String WHAT = "w";
    static final String FILED = "f";
    static final String BACK = "b";
    static final String REVOKED = "r";

    private final Content content;
    private final Messages messages;
    private final Predicate<Certificate> holderLeft;

    /** @param holderLeft true of those whose holder has left */
    public CertificateTexts(Content content, Predicate<Certificate> holderLeft) {
        this.content = content;
        this.messages = content.messages();
        this.holderLeft = holderLeft;
    }

    public String text(String key, Map<String, ?> values) {
        return messages.text(key, values);
    }

    public String date(LocalDate date) {
        return TypedDetails.DAY.format(date);
    }

    public String kind(Kind kind) {
        return messages.text("certificate.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Where it is in its life; of one whose holder has left, what was done about that. */
    public String state(Certificate one) {
        if (left(one)) {
            String done = one.wound(Act.TOKEN_BACK) ? "back" : "held";
            String filed = one.wound(Act.REVOCATION_FILED) ? "-filed" : "";
            String agency = one.details().kind() == Kind.AGENCY ? "-agency" : filed;
            return messages.text("certificate.leaver." + done + agency);
        }
        return one.sentOn()
                .map(on -> messages.text("certificate.sent-on", Map.of("date", date(on))))
                .orElseGet(() -> messages.text(TypedState.key(one.state())));
    }

    /** "còn 12 ngày", "hết hạn hôm nay", "đã hết hạn 3 ngày". */
    public String left(Certificate one, LocalDate today) {
        long left = one.daysLeft(today);
        String key = left > 0 ? "certificate.left" : left == 0 ? "certificate.left-none" : "certificate.left-past";
        return messages.text(key, Map.of("days", Math.abs(left)));
    }

    /** The device and its driver, and where that is to be had. */
    public String device(Certificate one) {
        CertificatePlan.Device device = content.certificates()
                .device(one.details().device())
                .orElseGet(() -> new CertificatePlan.Device("", one.details().device(), "?", "?"));
        String driver = one.details().driver();
        return messages.text(
                "certificate.device",
                Map.of(
                        "name", device.name(),
                        "driver", driver.isEmpty() ? device.driver() : driver,
                        "where", device.where()));
    }

    Map<String, Object> values(Certificate one, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("holder", one.details().holder().name());
        values.put("kind", kind(one.details().kind()).toLowerCase(Locale.forLanguageTag("vi")));
        values.put("serial", one.details().serial());
        values.put("expires", date(one.details().expires()));
        values.put("issued", date(one.details().issued()));
        values.put("left", left(one, today));
        values.put("state", state(one));
        values.put("device", device(one));
        return values;
    }

    String line(Certificate one, LocalDate today) {
        return messages.text("certificate.line", values(one, today));
    }

    /** One of them, whole. */
    String full(Certificate one, LocalDate today) {
        String note = one.details().note();
        String full = messages.text("certificate.full", values(one, today));
        return note.isEmpty() ? full : full + "\n" + messages.text("certificate.note", Map.of("note", note));
    }

    /** True where it is still of use, and whoever holds it has left. */
    private boolean left(Certificate one) {
        return !one.state().over() && holderLeft.test(one);
    }

    /** What is said of one that ends, or whose holder has left. */
    String warning(Certificate one, Warning warning, boolean own, LocalDate today) {
        if (warning.reason() == Reason.EXPIRY && left(one)) {
            return messages.text("certificate.warn.left-ends", values(one, today));
        }
        if (warning.reason() == Reason.LEFT) {
            return messages.text("certificate.warn.left", values(one, today));
        }
        String whose = own ? "own" : "other";
        String how = one.state() == State.RENEWING ? "-sent" : warning.days() == 0 ? "-over" : "";
        return messages.text("certificate.warn." + whose + how, values(one, today));
    }

    /** The holder has no chat: whoever reads this is to tell them. */
    String unheard(Certificate one, LocalDate today, String text) {
        return text + "\n" + messages.text("certificate.warn.unheard", values(one, today));
    }

    /**
     * Many at once.
     *
     * @param unheard those whose holder has no chat
     */
    String batch(Map<Certificate, Warning> all, List<Certificate> unheard, LocalDate today) {
        String list = all.entrySet().stream()
                .map(one -> one.getValue().reason() == Reason.LEFT
                        ? messages.text("certificate.warn.line-left", values(one.getKey(), today))
                        : line(one.getKey(), today))
                .collect(Collectors.joining("\n"));
        String text = messages.text("certificate.warn.batch", Map.of("count", all.size(), "list", list));
        String holders = unheard.stream()
                .map(one -> one.details().holder().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return holders.isEmpty()
                ? text
                : text + "\n" + messages.text("certificate.warn.unheard", Map.of("holder", holders));
    }

    /** To leaders, of the agency's own that has ended. */
    String agencyOver(Certificate one, LocalDate today) {
        return messages.text("certificate.warn.agency-over", values(one, today));
    }

    /** Leaders look, and see to it that somebody acts. */
    List<Button> forLeaders(Certificate one) {
        return List.of(button(one, WHAT, "what"), list());
    }

    /** What can be done about one that is not over. */
    List<Button> buttons(Certificate one) {
        if (left(one)) {
            return afterLeaving(one);
        }
        Button got = button(one, GOT, "got");
        Button what = button(one, WHAT, "what");
        return one.state() == State.RENEWING || one.state().over()
                ? List.of(got, what)
                : List.of(button(one, SENT, "sent"), got, what);
    }

    /** No renewal: the token comes back, a person's certificate is revoked, and the agency's gets another holder. */
    private List<Button> afterLeaving(Certificate one) {
        boolean personal = one.details().kind() == Kind.PERSONAL;
        List<Button> buttons = new ArrayList<>();
        if (!one.wound(Act.TOKEN_BACK)) {
            buttons.add(button(one, BACK, "back"));
        }
        if (personal && !one.wound(Act.REVOCATION_FILED)) {
            buttons.add(button(one, FILED, "filed"));
        }
        if (personal && one.wound(Act.REVOCATION_FILED)) {
            buttons.add(button(one, REVOKED, "revoked"));
        }
        buttons.add(button(one, WHAT, "what"));
        return buttons;
    }

    private Button button(Certificate one, String wish, String label) {
        return new Action(Verb.CERTIFICATE, one.id().value(), wish)
                .button(messages.text("certificate.button." + label));
    }

    Button open(Certificate one) {
        return Action.of(Verb.CERTIFICATE, one.id().value())
                .button(messages.text(
                        "certificate.button.open",
                        Map.of("holder", one.details().holder().name())));
    }

    Button list() {
        return Action.of(Verb.CERTIFICATE).button(messages.text("certificate.button.list"));
    }

    /** A button for each thing that may have happened. */
    List<Button> cases(String ref, boolean holder) {
        return content.certificates().cases().stream()
                .filter(one -> one.holder() == holder || !holder)
                .map(one -> new Action(Verb.CERTIFICATE, ref, WHAT + one.id()).button(one.name()))
                .toList();
    }

    /** Which form, who signs, where to. */
    public String guide(CertificatePlan.Case what, Kind kind) {
        CertificatePlan plan = content.certificates();
        return messages.text(
                what.urgent() ? "certificate.guide-urgent" : "certificate.guide",
                Map.of(
                        "name", what.name(),
                        "first", what.first(),
                        "forms", forms(what, kind),
                        "needs", String.join("; ", what.needs()),
                        "signs", what.signs(),
                        "portal", plan.portal(),
                        "to", String.join("; ", plan.sendTo()),
                        "ask", ask()));
    }

    /** "Mẫu 05 – …; Mẫu 01 – …". */
    public String forms(CertificatePlan.Case what, Kind kind) {
        List<String> ids = kind == Kind.PERSONAL ? what.personal() : what.agency();
        return content.certificates().forms(ids).stream()
                .map(form -> messages.text("certificate.form", Map.of("id", form.id(), "name", form.name())))
                .collect(Collectors.joining("; "));
    }

    /** Whom to call first, with numbers as far as the commune has filled them in. */
    private String ask() {
        return content.certificates().ask().stream()
                .flatMap(id -> content.commune().contact(id).stream())
                .map(contact -> messages.text(
                        contact.toFill() ? "certificate.ask-no-number" : "certificate.ask",
                        Map.of("name", contact.name(), "phone", contact.phone().orElse(""))))
                .collect(Collectors.joining("; "));
    }

    /** What somebody did. */
    public String deed(Deed deed) {
        Act act = deed.act();
        return messages.text(
                "certificate.deed." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Map.of(
                        "at", new Moments(messages).full(deed.at()),
                        "who", deed.who(),
                        "detail", deed.detail()));
    }

    String refusal(Refusal why) {
        return messages.text(why.key(), why.values());
    }
}
