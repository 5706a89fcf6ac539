package vn.trucban.bot.register;

class InMemoryRegisterIndexTest extends RegisterIndexContract {
    @Override
    RegisterIndex index() {
        return new InMemoryRegisterIndex();
    }
}
