package vn.trucban.bot.conversation;

import java.util.List;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperFigures;
import vn.trucban.bot.report.Supplement;

/** What the reports of a whole office take from elsewhere. */
final class WholeSources {
    private WholeSources() {}

    static List<Supplement.Source> of(WholeStores stores, PaperDesk papers) {
        return List.of(new PaperFigures(stores.papers(), papers));
    }
}
