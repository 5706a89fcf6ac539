package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.trucban.content.commune.Commune;

class CommuneContentTest {
    private final Commune commune = ContentLibrary.builtIn().current().commune();

    @Test
    void tellsTheAdministratorWhichNumbersThePlanLeavesOpen() {
        assertThat(commune.contactsToFill())
                .extracting(Commune.Contact::id)
                .contains("power-branch", "province-centre", "dost", "mbf-engineer", "vnpt-software", "home-affairs")
                .doesNotContain("evnnpc", "fire-114");
    }

    @Test
    void marksNumbersNobodyHasCheckedYet() {
        assertThat(commune.contactsToVerify())
                .extracting(Commune.Contact::id)
                .containsExactly("population-desk", "police-113", "ambulance-115", "rescue-112", "vgca");
    }

    @Test
    void dialsDigitsOnly() {
        assertThat(commune.contact("evnnpc").flatMap(Commune.Contact::dial)).contains("19006769");
    }
}
