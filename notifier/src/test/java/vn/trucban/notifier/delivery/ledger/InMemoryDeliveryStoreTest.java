package vn.trucban.notifier.delivery.ledger;

class InMemoryDeliveryStoreTest extends DeliveryStoreContract {
    @Override
    protected DeliveryStore store() {
        return new InMemoryDeliveryStore();
    }
}
