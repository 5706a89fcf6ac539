package vn.trucban.bot.incident;

class InMemoryIncidentStoreTest extends IncidentStoreContract {
    @Override
    IncidentStore store() {
        return new InMemoryIncidentStore();
    }
}
