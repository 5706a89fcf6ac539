package vn.trucban.bot.register;

class InMemoryRegisterTest extends RegisterContract {
    @Override
    RegisterStore store() {
        return new InMemoryRegisterStore();
    }
}
