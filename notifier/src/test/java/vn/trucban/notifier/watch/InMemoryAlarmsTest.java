package vn.trucban.notifier.watch;

class InMemoryAlarmsTest extends AlarmsContract {
    @Override
    protected Alarms alarms() {
        return new InMemoryAlarms();
    }
}
