package vn.trucban.notifier.zalo;

class InMemoryZaloAllowancesTest extends ZaloAllowancesContract {
    @Override
    protected ZaloAllowances allowances() {
        return new InMemoryZaloAllowances();
    }
}
