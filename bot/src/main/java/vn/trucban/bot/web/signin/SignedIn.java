package vn.trucban.bot.web.signin;

import java.io.Serializable;
import java.security.Principal;

/** Who signed in. Only the id: name and roles are looked up at each use, so that whoever leaves is out at once. */
public record SignedIn(String personId) implements Principal, Serializable {
    @Override
    public String getName() {
        return personId;
    }
}
