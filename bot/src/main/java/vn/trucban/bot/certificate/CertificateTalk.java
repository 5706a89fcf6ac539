package vn.trucban.bot.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Talk;
import vn.trucban.content.certificate.CertificatePlan;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/** Certificates in chat: one's own with the days left, for those who manage them all that need something; what was done; which form. */
final class CertificateTalk implements Talk {
    private static final String PAGE = "p";
    /** A phone shows no more; the rest is on the page. */
    private static final int LISTED = 8;

    private static final int OPENED = 4;

    private final CertificateDesk desk;
    private final Function<IncidentId, Optional<Incident>> incidents;
    private final PageLinks links;

    CertificateTalk(CertificateDesk desk, Function<IncidentId, Optional<Incident>> incidents, PageLinks links) {
        this.desk = desk;
        this.incidents = incidents;
        this.links = links;
    }

    @Override
    public Set<Verb> verbs() {
        return Set.of(Verb.CERTIFICATE);
    }

    @Override
    public Optional<Button> entry(Person person, Content content) {
        return Optional.of(new CertificateTexts(content, desk::holderLeft).list());
    }

    @Override
    public Reply hear(Heard heard) {
        CertificateTexts texts = new CertificateTexts(heard.content(), desk::holderLeft);
        String wish = heard.action().arg();
        String ref = heard.action().ref();
        if (wish.equals(PAGE)) {
            return page(heard);
        }
        if (wish.equals(Action.OF_REPORTER)) {
            return ofReporter(heard, texts);
        }
        Optional<Certificate> one = Optional.of(ref)
                .filter(CertificateId::sound)
                .flatMap(id -> desk.find(new CertificateId(id)))
                .filter(found -> CertificateDesk.mayRead(heard.by(), found));
        if (wish.startsWith(CertificateTexts.WHAT)) {
            return what(heard, one, texts);
        }
        return one.map(found -> about(heard, found, texts)).orElseGet(() -> list(heard, texts));
    }

    private Reply about(Heard heard, Certificate one, CertificateTexts texts) {
        return switch (heard.action().arg()) {
            case CertificateTexts.SENT -> answer(heard, desk.sent(one.id(), "", heard.by()), "sent-done", texts);
            case CertificateTexts.FILED ->
                answer(heard, desk.revocationFiled(one.id(), heard.by()), "left-done", texts);
            case CertificateTexts.BACK -> answer(heard, desk.tokenBack(one.id(), heard.by()), "left-done", texts);
            case CertificateTexts.REVOKED -> revoked(heard, one, texts);
            case CertificateTexts.GOT ->
                heard.words()
                        .map(words -> got(heard, one, words, texts))
                        .orElseGet(() -> askNewEnd(heard, one, "", texts));
            default -> Reply.say(texts.full(one, desk.today()), withPage(texts.buttons(one), one, heard));
        };
    }

    /** why no buttons: what is over needs nothing more. */
    private Reply revoked(Heard heard, Certificate one, CertificateTexts texts) {
        Answer<Certificate> answer = desk.move(one.id(), Certificate.State.REVOKED, heard.by());
        return answer.value()
                .map(over -> Reply.say(
                        texts.text("certificate.chat.revoked-done", texts.values(over, desk.today())),
                        withPage(List.of(), over, heard)))
                .orElseGet(() -> Reply.say(texts.refusal(answer.refusal().orElseThrow()), List.of(texts.list())));
    }

    /** What was typed: the new last day, and after it the new serial where there is one. */
    private Reply got(Heard heard, Certificate one, String words, CertificateTexts texts) {
        String typed = words.strip();
        int end = endOfDay(typed);
        Answer<Certificate> answer =
                desk.renewed(one.id(), typed.substring(0, end), "", typed.substring(end), heard.by());
        return answer.refusal()
                .map(why -> askNewEnd(heard, one, texts.refusal(why) + "\n", texts))
                .orElseGet(() -> answer(heard, answer, "renewed-done", texts));
    }

    /** The longest beginning that is a day; where there is none, the whole is meant as one. */
    private static int endOfDay(String typed) {
        for (int end = typed.length(); end > 0; end = typed.lastIndexOf(' ', end - 1)) {
            if (TypedDay.read(typed.substring(0, end)).isPresent()) {
                return end;
            }
        }
        return typed.length();
    }

    private Reply askNewEnd(Heard heard, Certificate one, String before, CertificateTexts texts) {
        String question = texts.text("certificate.chat.new-end", texts.values(one, desk.today()));
        return Reply.ask(
                before + question,
                new Action(Verb.CERTIFICATE, one.id().value(), CertificateTexts.GOT),
                withPage(List.of(), one, heard));
    }

    private Reply answer(Heard heard, Answer<Certificate> answer, String key, CertificateTexts texts) {
        return answer.value()
                .map(one -> Reply.say(
                        texts.text("certificate.chat." + key, texts.values(one, desk.today())),
                        withPage(texts.buttons(one), one, heard)))
                .orElseGet(() -> Reply.say(texts.refusal(answer.refusal().orElseThrow()), List.of(texts.list())));
    }

    private Reply list(Heard heard, CertificateTexts texts) {
        LocalDate today = desk.today();
        List<Certificate> own = desk.heldBy(heard.by().id());
        List<Certificate> needing = CertificateDesk.readsAll(heard.by())
                ? desk.needing().stream().filter(one -> !own.contains(one)).toList()
                : List.of();
        List<String> parts = new ArrayList<>();
        parts.add(own.isEmpty() ? heard.text("certificate.chat.none") : section(heard, "own", own, texts, today));
        if (!needing.isEmpty()) {
            parts.add(section(heard, "needing", needing, texts, today));
        } else if (CertificateDesk.readsAll(heard.by())) {
            parts.add(heard.text("certificate.chat." + (desk.empty() ? "none-entered" : "none-needing")));
        }
        List<Button> buttons = new ArrayList<>();
        List<Certificate> first = new ArrayList<>(own);
        first.addAll(needing);
        first.stream()
                .sorted(Comparator.comparing(one -> one.details().expires()))
                .limit(OPENED)
                .forEach(one -> buttons.add(texts.open(one)));
        buttons.add(what(heard));
        buttons.add(pageButton(heard, ""));
        return Reply.say(String.join("\n\n", parts), buttons);
    }

    private static String section(
            Heard heard, String key, List<Certificate> some, CertificateTexts texts, LocalDate today) {
        String lines =
                some.stream().limit(LISTED).map(one -> texts.line(one, today)).collect(Collectors.joining("\n"));
        String list = heard.text("certificate.chat." + key, Map.of("count", some.size(), "list", lines));
        return some.size() <= LISTED
                ? list
                : list + "\n" + heard.text("certificate.chat.more", Map.of("count", some.size() - LISTED));
    }

    /** What happened? Then: which form. */
    private Reply what(Heard heard, Optional<Certificate> one, CertificateTexts texts) {
        String id = heard.action().arg().substring(CertificateTexts.WHAT.length());
        Optional<CertificatePlan.Case> chosen = heard.content().certificates().named(id);
        String ref = one.map(found -> found.id().value()).orElse("");
        if (chosen.isEmpty()) {
            return Reply.say(heard.text("certificate.chat.what"), texts.cases(ref, one.isPresent()));
        }
        Certificate.Kind kind = one.map(found -> found.details().kind()).orElse(Certificate.Kind.PERSONAL);
        List<Button> buttons = new ArrayList<>();
        one.ifPresent(found -> buttons.addAll(texts.buttons(found)));
        buttons.add(pageButton(heard, ref));
        return Reply.say(texts.guide(chosen.get(), kind), buttons);
    }

    private Reply ofReporter(Heard heard, CertificateTexts texts) {
        Optional<Incident> incident =
                incidents.apply(new IncidentId(heard.action().ref()));
        if (incident.isEmpty() || !CertificateDesk.readsAll(heard.by())) {
            return list(heard, texts);
        }
        LocalDate today = desk.today();
        List<Certificate> theirs = desk.heldBy(incident.get().reporter().person());
        Map<String, String> name = Map.of("name", incident.get().reporter().name());
        if (theirs.isEmpty()) {
            return Reply.say(heard.text("certificate.chat.reporter-none", name), List.of(pageButton(heard, "")));
        }
        String list = theirs.stream().map(one -> texts.full(one, today)).collect(Collectors.joining("\n\n"));
        List<Button> buttons = new ArrayList<>();
        theirs.stream().limit(OPENED).forEach(one -> buttons.add(texts.open(one)));
        return Reply.say(heard.text("certificate.chat.reporter", name) + "\n" + list, buttons);
    }

    private List<Button> withPage(List<Button> buttons, Certificate one, Heard heard) {
        List<Button> all = new ArrayList<>(buttons);
        all.add(pageButton(heard, one.id().value()));
        return all;
    }

    private static Button what(Heard heard) {
        return new Action(Verb.CERTIFICATE, "", CertificateTexts.WHAT).button(heard.text("certificate.button.what"));
    }

    private static Button pageButton(Heard heard, String ref) {
        return new Action(Verb.CERTIFICATE, ref, PAGE).button(heard.text("certificate.button.page"));
    }

    private Reply page(Heard heard) {
        String ref = heard.action().ref();
        String path = "/admin/certificates" + (CertificateId.sound(ref) ? "/" + ref : "");
        return Reply.say(
                heard.text("certificate.chat.page"),
                List.of(links.button(heard.by().id(), heard.text("certificate.button.page"), path)));
    }
}
