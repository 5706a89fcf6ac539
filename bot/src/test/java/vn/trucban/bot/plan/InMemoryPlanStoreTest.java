package vn.trucban.bot.plan;

class InMemoryPlanStoreTest extends PlanStoreContract {
    @Override
    protected PlanStore store() {
        return new InMemoryPlanStore();
    }
}
