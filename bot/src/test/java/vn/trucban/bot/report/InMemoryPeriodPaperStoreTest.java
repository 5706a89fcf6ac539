package vn.trucban.bot.report;

class InMemoryPeriodPaperStoreTest extends PeriodPaperStoreContract {
    @Override
    protected PeriodPaperStore store() {
        return new InMemoryPeriodPaperStore();
    }
}
