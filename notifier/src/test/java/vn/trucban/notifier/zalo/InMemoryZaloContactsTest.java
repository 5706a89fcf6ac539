package vn.trucban.notifier.zalo;

class InMemoryZaloContactsTest extends ZaloContactsContract {
    @Override
    protected ZaloContacts contacts() {
        return new InMemoryZaloContacts();
    }
}
