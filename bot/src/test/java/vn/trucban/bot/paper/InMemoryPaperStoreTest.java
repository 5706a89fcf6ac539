package vn.trucban.bot.paper;

class InMemoryPaperStoreTest extends PaperStoreContract {
    private final PaperStore kept = new InMemoryPaperStore();

    @Override
    protected PaperStore store() {
        return kept;
    }
}
