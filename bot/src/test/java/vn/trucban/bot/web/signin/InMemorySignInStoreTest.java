package vn.trucban.bot.web.signin;

class InMemorySignInStoreTest extends SignInStoreContract {
    private final SignInStore store = new InMemorySignInStore();

    @Override
    protected SignInStore store() {
        return store;
    }
}
