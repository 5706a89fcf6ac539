package vn.trucban.bot.report;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.document.DocxWords;
import vn.trucban.bot.register.SentPapers;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.VietnameseText;

/** Reports of periods as they went out, also where that was taken back. */
final class SentPeriods implements SentPapers {
    private final PeriodPaperStore store;
    private final Supplier<Messages> messages;

    SentPeriods(PeriodPaperStore store, Supplier<Messages> messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<String> naming(String name) {
        try (Stream<PeriodPaper> all = store.all()) {
            return all.flatMap(paper -> Stream.concat(
                                    paper.sent().stream(),
                                    paper.undone().stream().map(PeriodPaper.Undone::sent))
                            .distinct()
                            .filter(sent -> names(sent, name))
                            .map(sent -> called(paper, sent)))
                    .toList();
        }
    }

    private boolean names(PeriodPaper.Sent sent, String name) {
        return sent.digest()
                .flatMap(store.files()::find)
                .filter(file -> VietnameseText.fold(DocxWords.of(file)).contains(name))
                .isPresent();
    }

    private String called(PeriodPaper paper, PeriodPaper.Sent sent) {
        return messages.get()
                .text(
                        "report.copy.paper",
                        Map.of("period", paper.key(), "number", sent.number(), "date", Moments.date(sent.date())));
    }
}
