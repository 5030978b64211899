package io.dragoman.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {

    @Test
    void a_script_inside_a_page_is_allowed_by_its_hash() {
        // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
        assertThat(ContentSecurityPolicy.hashes(
                        "<p><script type=\"importmap\">alert(1)</script><script>alert(1)</script>"))
                .containsExactly("sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=");
    }

    @Test
    void line_ends_are_hashed_as_browsers_read_them() {
        assertThat(ContentSecurityPolicy.hashes("<script>a\r\nb</script>"))
                .isEqualTo(ContentSecurityPolicy.hashes("<script>a\nb</script>"));
    }

    @Test
    void a_script_from_a_file_needs_no_hash() {
        assertThat(ContentSecurityPolicy.hashes("<script type=\"module\" src=\"/app/main.js\"></script>"))
                .isEmpty();
    }

    @Test
    void nothing_foreign_and_nothing_unsafe_is_allowed() {
        assertThat(ContentSecurityPolicy.policy(Set.of("sha256-x")))
                .contains("default-src 'self'", "script-src 'self' 'sha256-x'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void the_import_map_of_our_page_is_allowed() {
        assertThat(ContentSecurityPolicy.ofOurPages()).contains("'sha256-");
    }
}
