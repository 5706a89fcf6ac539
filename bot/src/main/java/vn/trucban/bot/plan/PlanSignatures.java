package vn.trucban.bot.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** The list of who has read a version, to print and to sign (Nghị định 30/2020/NĐ-CP's layout). */
public final class PlanSignatures {
    private static final List<Integer> WIDTHS = List.of(8, 28, 26, 20, 18);

    private final Content content;
    private final Messages messages;

    public PlanSignatures(Content content) {
        this.content = content;
        this.messages = content.messages();
    }

    /** As DOCX. */
    public byte[] write(PlanEdition edition, List<PlanDesk.Reader> readers) {
        return LetterDocx.write(letter(edition, readers), new LetterWords(messages));
    }

    private OfficialLetter letter(PlanEdition edition, List<PlanDesk.Reader> readers) {
        Map<String, Object> places = Map.of(
                "commune", content.commune().names().commune(),
                "centre", content.commune().names().centre(),
                "number", edition.number(),
                "when", new Moments(messages).full(edition.issuedAt()),
                "by", edition.by().name(),
                "summary", edition.summary(),
                "read",
                        readers.stream()
                                .filter(one -> one.reading().tick().isPresent())
                                .count(),
                "all", readers.size());
        List<OfficialLetter.Block> body = new ArrayList<>();
        messages.text("plan.signatures.body", places)
                .lines()
                .forEach(line -> body.add(new OfficialLetter.Paragraph(line)));
        body.add(new OfficialLetter.Table(
                messages.text("plan.signatures.head").lines().toList(), WIDTHS, rows(readers)));
        return new OfficialLetter(
                new OfficialLetter.Issuer(
                        Optional.of(messages.text("report.issuer.parent", places)),
                        messages.text("report.issuer.own", places).lines().toList()),
                messages.text("plan.signatures.number"),
                content.commune().names().place(),
                Optional.empty(),
                Optional.of(messages.text("plan.signatures.type")),
                messages.text("plan.signatures.subject", places),
                List.of(),
                List.of(),
                body,
                new OfficialLetter.Signature(
                        messages.text("report.signature").lines().toList(), ""),
                messages.text("plan.signatures.recipients", places).lines().toList());
    }

    private List<List<String>> rows(List<PlanDesk.Reader> readers) {
        Moments moments = new Moments(messages);
        List<List<String>> rows = new ArrayList<>();
        for (PlanDesk.Reader reader : readers) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    reader.person().name(),
                    reader.person().title(),
                    reader.reading().tick().map(tick -> moments.full(tick.at())).orElse(""),
                    ""));
        }
        return rows;
    }
}
