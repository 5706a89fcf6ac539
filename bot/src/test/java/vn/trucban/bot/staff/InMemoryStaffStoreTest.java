package vn.trucban.bot.staff;

class InMemoryStaffStoreTest extends StaffStoreContract {
    @Override
    protected StaffStore store() {
        return new InMemoryStaffStore();
    }
}
