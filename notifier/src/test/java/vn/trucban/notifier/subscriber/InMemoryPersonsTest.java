package vn.trucban.notifier.subscriber;

class InMemoryPersonsTest extends PersonsContract {
    @Override
    protected Persons persons() {
        return new InMemoryPersons();
    }
}
