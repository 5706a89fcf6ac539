package vn.trucban.bot.kept;

class InMemoryKeptFilesTest extends KeptFilesContract {
    @Override
    protected KeptFiles files() {
        return new InMemoryKeptFiles();
    }
}
