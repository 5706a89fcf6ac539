package vn.trucban.bot.filing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.document.DocxWords;
import vn.trucban.bot.register.SentPapers;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.VietnameseText;

/** Reports of incidents as they went out, also where that was taken back. */
final class SentFilings implements SentPapers {
    private final FilingStore store;
    private final Supplier<Messages> messages;

    SentFilings(FilingStore store, Supplier<Messages> messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<String> naming(String name) {
        try (Stream<Filing> all = store.all()) {
            return all.flatMap(filing -> filing.deeds().stream()
                            .flatMap(deed -> deed.paper().stream())
                            .distinct()
                            .filter(paper -> names(paper, name))
                            .map(paper -> called(filing, paper)))
                    .toList();
        }
    }

    private boolean names(Deed.Paper paper, String name) {
        return store.files()
                .find(paper.digest())
                .filter(file -> VietnameseText.fold(DocxWords.of(file)).contains(name))
                .isPresent();
    }

    private String called(Filing filing, Deed.Paper paper) {
        String code = messages.get().text("incident.code", Map.of("number", filing.number()));
        return messages.get()
                .text(
                        "filing.copy.sent",
                        Map.of("code", code, "number", paper.number(), "date", Moments.date(paper.date())));
    }
}
