package vn.trucban.bot.web.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;

/** Who is behind a request, as the staff list now has them. */
public final class Visitors {
    private final Supplier<Staff> staff;

    Visitors(Supplier<Staff> staff) {
        this.staff = staff;
    }

    /** The member of staff; empty for the public, and for people who have left. */
    public Optional<Person> person(Authentication authentication) {
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .flatMap(one -> staff.get().person(new PersonId(one.personId())))
                .filter(Person::active);
    }

    /** True where they have one of the roles. */
    public boolean are(Authentication authentication, Role... roles) {
        return person(authentication)
                .filter(one -> Arrays.stream(roles).anyMatch(one::is))
                .isPresent();
    }
}
