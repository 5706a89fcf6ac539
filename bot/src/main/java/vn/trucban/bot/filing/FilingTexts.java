package vn.trucban.bot.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.reporting.Reporting.Recipient;
import vn.trucban.notifier.channel.Button;

/** The sentences and buttons of reports of incidents, as people on duty get them in chat. */
public final class FilingTexts {
    /** Between a recipient and how the digest of the letter begins that somebody knows to be overtaken. */
    public static final String SHOWN = "/";

    /** Before a blank's id: what this person typed there is to stand there, whoever wrote there meanwhile. */
    public static final String MINE = "mine-";

    /** Before a blank's id: the next one after it that is still to be filled in. */
    public static final String AFTER = "after-";

    private final Messages messages;
    private final Moments moments;

    public FilingTexts(Messages messages) {
        this.messages = messages;
        this.moments = new Moments(messages);
    }

    /**
     * Where it stands: due when, what is missing, who has it.
     *
     * @param left what has to be filled in before it goes out
     * @param overtaken something has happened since the letter to be signed was made
     */
    public String status(Filing filing, Incident incident, List<Blank> left, boolean overtaken, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("filing.chat.head", base(filing, incident)));
        if (incident.falseAlarm()) {
            lines.add(falseAlarm(filing));
        }
        filing.dueAt()
                .filter(due -> !filing.done() && !incident.falseAlarm())
                .ifPresent(due -> lines.add(messages.text(
                        filing.late(now) ? "filing.chat.late" : "filing.chat.due", Map.of("due", moments.full(due)))));
        filing.waived()
                .ifPresent(deed -> lines.add(messages.text(
                        "filing.chat.waived",
                        Map.of("who", deed.by(), "when", moments.full(deed.at()), "why", deed.why()))));
        if (filing.waived().isEmpty() && filing.lifted()) {
            lines.add(messages.text("filing.chat.lifted"));
        }
        lines.add(left.isEmpty() ? messages.text("filing.chat.filled") : left(left));
        lines.add(filing.numbered()
                .map(as -> messages.text("filing.chat.numbered", Map.of("number", as.number())))
                .orElseGet(() -> messages.text("filing.chat.unnumbered")));
        filing.recipients().forEach(recipient -> lines.add(sent(filing, recipient)));
        filing.draft()
                .filter(letter -> !incident.falseAlarm())
                .ifPresent(
                        letter -> lines.add(messages.text("filing.draft", Map.of("when", moments.full(letter.at())))));
        if (overtaken && !incident.falseAlarm()) {
            lines.add(messages.text("filing.overtaken"));
        }
        if (filing.out()) {
            lines.add(messages.text("filing.chat.out"));
        }
        outdated(filing, incident).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private String sent(Filing filing, Recipient recipient) {
        return filing.sentTo(recipient.id())
                .map(sent -> messages.text(
                        "filing.chat.sent",
                        Map.of("name", recipient.name(), "when", moments.full(sent.at()), "who", sent.by())))
                .orElseGet(() -> messages.text("filing.chat.unsent", Map.of("name", recipient.name())));
    }

    /** That what went out says other times than the register, and what to do about it; empty where it does not. */
    public Optional<String> outdated(Filing filing, Incident incident) {
        return OutdatedTimes.of(filing, incident)
                .map(times -> messages.text(
                        "filing.outdated",
                        Map.of(
                                "code",
                                messages.text("incident.code", Map.of("number", filing.number())),
                                "number",
                                filing.numbered().map(Filing.Numbered::number).orElse(""),
                                "said",
                                times.said().in(messages),
                                "known",
                                times.known().in(messages))));
    }

    private String left(List<Blank> left) {
        return messages.text("filing.page.left", Map.of("list", labels(left)));
    }

    /** What people call these blanks. */
    public String labels(List<Blank> blanks) {
        return String.join(
                ", ",
                blanks.stream()
                        .map(blank -> messages.text("filing.blank." + blank.id() + ".label"))
                        .toList());
    }

    /** That there was nothing to report, and who was told that there was. */
    public String falseAlarm(Filing filing) {
        List<String> got = filing.recipients().stream()
                .filter(one -> filing.sentTo(one.id()).isPresent())
                .map(Recipient::name)
                .toList();
        return got.isEmpty()
                ? messages.text("filing.voided")
                : messages.text("filing.voided-sent", Map.of("list", String.join(", ", got)));
    }

    /**
     * What this person may do with it next.
     *
     * @param left what has to be filled in before it goes out
     */
    public List<Button> buttons(Filing filing, Incident incident, List<Blank> left, boolean overtaken, Person by) {
        if (incident.falseAlarm()) {
            return afterNothing(filing);
        }
        List<Button> buttons = new ArrayList<>(buttons(filing, left, by));
        if (overtaken) {
            buttons.add(0, renew(filing));
        }
        return buttons;
    }

    private Button renew(Filing filing) {
        return deed(Integer.toString(filing.number()), DeedTalk.RENEW, "filing.button.renew");
    }

    /** The ways on for somebody who says that a letter went out since which something has happened. */
    public List<Button> overtaken(Filing filing, String recipient) {
        String ref = Integer.toString(filing.number());
        List<Button> buttons = new ArrayList<>();
        filing.recipients().stream().filter(one -> one.id().equals(recipient)).forEach(one -> filing.draft()
                .map(letter -> new Action(
                        Verb.FILED, ref, recipient + SHOWN + letter.digest().substring(0, 12)))
                .filter(Action::fits)
                .ifPresent(action -> buttons.add(action.button(
                        messages.text("filing.button.sent-all-the-same", Map.of("name", shortName(one)))))));
        buttons.add(renew(filing));
        buttons.add(Action.of(Verb.FILING_PAGE, ref).button(messages.text("filing.button.page")));
        return buttons;
    }

    /** Only what was marked by mistake is left to be put right. */
    private List<Button> afterNothing(Filing filing) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Action.of(Verb.FILING_PAGE, Integer.toString(filing.number()))
                .button(messages.text("filing.button.page")));
        filing.recipients().stream()
                .filter(one -> filing.sentTo(one.id()).isPresent())
                .forEach(one -> buttons.add(sending(filing, one)));
        return buttons;
    }

    private List<Button> buttons(Filing filing, List<Blank> left, Person by) {
        String ref = Integer.toString(filing.number());
        List<Button> buttons = new ArrayList<>();
        if (filing.waived().isEmpty() && !filing.out()) {
            fill(filing, left).ifPresent(buttons::add);
            if (filing.numbered().isEmpty()) {
                buttons.add(deed(ref, DeedTalk.NUMBER, "filing.button.number"));
            }
        }
        buttons.add(Action.of(Verb.FILING_PAGE, ref).button(messages.text("filing.button.page")));
        if (filing.waived().isEmpty()) {
            filing.recipients().forEach(recipient -> buttons.add(sending(filing, recipient)));
        }
        if (by.is(Role.LEADER) && filing.waived().isPresent()) {
            buttons.add(deed(ref, DeedTalk.OWE, "filing.button.owe"));
        } else if (by.is(Role.LEADER) && !filing.done() && !filing.out()) {
            buttons.add(deed(ref, DeedTalk.WAIVE, "filing.button.waive"));
        }
        return buttons;
    }

    private Button sending(Filing filing, Recipient recipient) {
        String ref = Integer.toString(filing.number());
        Map<String, String> name = Map.of("name", shortName(recipient));
        return filing.sentTo(recipient.id()).isEmpty()
                ? new Action(Verb.FILED, ref, recipient.id()).button(messages.text("filing.button.sent", name))
                : new Action(Verb.FILING_DEED, ref, DeedTalk.UNSENT + recipient.id())
                        .button(messages.text("filing.button.unsent", name));
    }

    /** why it names no blank: an old message must not ask what is filled in since. */
    private Optional<Button> fill(Filing filing, List<Blank> left) {
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(Action.of(Verb.FILL, Integer.toString(filing.number()))
                        .button(messages.text("filing.button.fill")));
    }

    private Button deed(String ref, String deed, String label) {
        return new Action(Verb.FILING_DEED, ref, deed).button(messages.text(label));
    }

    /** The way on for somebody whose wish was refused because the paper is not ready. */
    public List<Button> mending(Filing filing, List<Blank> left) {
        String ref = Integer.toString(filing.number());
        List<Button> buttons = new ArrayList<>();
        fill(filing, left).ifPresent(buttons::add);
        if (filing.numbered().isEmpty()) {
            buttons.add(deed(ref, DeedTalk.NUMBER, "filing.button.number"));
        }
        buttons.add(open(filing));
        return buttons;
    }

    /** The question for one blank. */
    public String ask(Blank blank, Filing filing, Incident incident) {
        return messages.text("filing.blank." + blank.id() + ".ask", base(filing, incident));
    }

    /** Ways past a blank. */
    public List<Button> askButtons(Blank blank, Filing filing) {
        return List.of(
                past(blank, filing).button(messages.text("filing.button.skip")),
                Action.of(Verb.FILING, Integer.toString(filing.number())).button(messages.text("filing.button.stop")));
    }

    private static Action past(Blank blank, Filing filing) {
        return new Action(Verb.FILL, Integer.toString(filing.number()), AFTER + blank.id());
    }

    /**
     * Somebody else wrote something else there since this person was asked.
     *
     * @param by who wrote it; blank: nobody knows
     * @param now what stands there
     * @param typed what was not taken
     */
    public String meanwhile(Filing filing, Blank blank, String by, String now, String typed) {
        String text = now.isBlank() ? messages.text("report.meanwhile.nothing") : now;
        String other = filing.written(blank)
                .filter(any -> !by.isBlank())
                .map(one -> messages.text(
                        "report.meanwhile.by", Map.of("who", by, "when", moments.full(one.at()), "text", text)))
                .orElseGet(() -> messages.text("report.meanwhile.somebody", Map.of("text", text)));
        return messages.text(
                "filing.chat.meanwhile", Map.of("label", labels(List.of(blank)), "other", other, "text", typed));
    }

    /** Whose words are to stand there. */
    public List<Button> meanwhileButtons(Blank blank, Filing filing) {
        return List.of(
                new Action(Verb.FILL, Integer.toString(filing.number()), MINE + blank.id())
                        .button(messages.text("filing.button.mine")),
                past(blank, filing).button(messages.text("filing.button.theirs")));
    }

    /** A line of a list, and its button's label. */
    public String line(Filing filing, Incident incident) {
        return messages.text("filing.chat.line", base(filing, incident));
    }

    String owed(Filing filing, Incident incident) {
        return messages.text("filing.chat.owed", base(filing, incident));
    }

    String chase(Filing filing, Incident incident) {
        return messages.text("filing.chat.chase", base(filing, incident));
    }

    Button open(Filing filing) {
        return Action.of(Verb.FILING, Integer.toString(filing.number())).button(messages.text("filing.button.open"));
    }

    /** Fits a button. */
    private String shortName(Recipient recipient) {
        String key = "filing.short." + recipient.id();
        return messages.has(key) ? messages.text(key) : recipient.name();
    }

    private Map<String, Object> base(Filing filing, Incident incident) {
        return Map.of(
                "code",
                messages.text("incident.code", Map.of("number", filing.number())),
                "kind",
                incident.playbook().name(),
                "short",
                incident.playbook().shortName(),
                "due",
                filing.dueAt().map(moments::full).orElseGet(() -> messages.text("filing.no-due")),
                "list",
                String.join(", ", filing.unsent().stream().map(Recipient::name).toList()));
    }
}
