package vn.trucban.content.commune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.ContentSources;
import vn.trucban.content.yaml.YamlFile;

/** One contact changes, and not a letter beside it. */
class ContactEditTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String FILE =
            """
            # danh bạ
            contacts:
              - id: vnpt
                name: VNPT
                phone: "1800 1166"
                say: >-
                  Mã thuê bao,
                  giờ mất mạng.
                source: Tổng đài
                as-of: 2026-11-22

              # điện lực
              - {id: power, name: Điện lực, say: Mã khách hàng, source: kế hoạch}
              - id: last
                name: Cuối
                say: gì đó
                source: đâu đó
                verify: true

            # hết danh bạ
            area:
              description: xã
            """;

    private static ContactEdit edit(String id, String phone, boolean verify) {
        return new ContactEdit(
                id, "Chi nhánh \"điện\": Ba Bể", phone, "Mã  khách\nhàng", "công văn #12", TODAY, verify);
    }

    @Test
    void a_new_number_says_since_when() {
        String after = edit("vnpt", "1900 6769", true).in(FILE).orElseThrow();
        int end = FILE.indexOf("\n\n  # điện lực");
        assertThat(after)
                .startsWith("# danh bạ\ncontacts:\n  - id: vnpt\n")
                .contains(
                        """
                            name: "Chi nhánh \\"điện\\": Ba Bể"
                            phone: "1900 6769"
                            say: Mã khách hàng
                            source: "công văn #12"
                            as-of: 2026-11-26
                            verify: true
                        """)
                .endsWith(FILE.substring(end));
    }

    @Test
    void the_same_number_keeps_its_day_and_no_number_has_none() {
        assertThat(edit("vnpt", "1800 1166", false).in(FILE).orElseThrow())
                .contains("as-of: 2026-11-22")
                .doesNotContain("2026-11-26");
        assertThat(edit("vnpt", "", true).in(FILE).orElseThrow())
                .doesNotContain("as-of", "1800")
                .containsOnlyOnce("verify");
    }

    @Test
    void a_contact_on_one_line_and_the_last_one_are_found() {
        assertThat(edit("power", "0209", false).in(FILE).orElseThrow())
                .contains("# điện lực\n  - id: power\n    name:", "    as-of: 2026-11-26\n  - id: last");
        assertThat(edit("last", "0209", false).in(FILE).orElseThrow())
                .contains("    as-of: 2026-11-26\n\n# hết danh bạ\narea:");
    }

    @Test
    void whatever_is_typed_is_read_back_as_it_was() {
        for (String typed : List.of("true", "a: b", "a #b", "No", "- x", "\"", "\\n", "{x}", "ạ:", "12")) {
            String after = new ContactEdit("last", typed, "0209", typed, typed, TODAY, false)
                    .in(FILE)
                    .orElseThrow();
            var contact = YamlFile.read(after.getBytes(StandardCharsets.UTF_8))
                    .tree()
                    .get("contacts")
                    .items()
                    .get(2);
            assertThat(contact.text("name")).isEqualTo(typed);
            assertThat(contact.text("say")).isEqualTo(typed);
        }
    }

    @Test
    void nobody_of_another_name_is_touched() {
        assertThat(edit("khong-co", "0209", false).in(FILE)).isEmpty();
        assertThat(edit("vnpt", "0209", false).in("contacts: [")).isEmpty();
    }

    @Test
    void every_contact_of_the_program_can_be_changed() {
        String file = ContentSources.builtIn("commune.yaml").orElseThrow();
        String after = edit("power-branch", "0209 3871 111", true).in(file).orElseThrow();
        assertThat(after.lines().filter(line -> !file.lines().toList().contains(line)))
                .containsExactly(
                        "    name: \"Chi nhánh \\\"điện\\\": Ba Bể\"",
                        "    phone: \"0209 3871 111\"",
                        "    say: Mã khách hàng",
                        "    source: \"công văn #12\"",
                        "    as-of: 2026-11-26");
    }
}
