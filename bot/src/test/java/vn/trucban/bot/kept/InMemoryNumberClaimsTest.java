package vn.trucban.bot.kept;

class InMemoryNumberClaimsTest extends NumberClaimsContract {
    @Override
    protected NumberClaims claims() {
        return new InMemoryNumberClaims();
    }
}
