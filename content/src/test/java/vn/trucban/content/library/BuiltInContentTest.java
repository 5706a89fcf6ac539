package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltInContentTest {
    @Test
    void loads() {
        assertThat(ContentLibrary.builtIn().current().notices()).isNotEmpty();
    }
}
