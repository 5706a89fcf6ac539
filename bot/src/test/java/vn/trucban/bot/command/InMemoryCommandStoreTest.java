package vn.trucban.bot.command;

class InMemoryCommandStoreTest extends CommandStoreContract {
    private final CommandStore kept = new InMemoryCommandStore();

    @Override
    protected CommandStore store() {
        return kept;
    }
}
