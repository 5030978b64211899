package io.dragoman.gateway.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What our pages may load: only what we serve ourselves. Scripts that stand inside a page, its import map, are allowed by
 * their hash, which is taken from the pages at start.
 */
final class ContentSecurityPolicy {

    private static final Pattern INLINE_SCRIPT = Pattern.compile(
            "<script\\b(?![^>]*\\bsrc\\s*=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private ContentSecurityPolicy() {}

    /** The policy that lets the pages in the class path's {@code static} folder work. */
    static String ofOurPages() {
        try {
            Set<String> hashes = new TreeSet<>();
            for (Resource page :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.html")) {
                hashes.addAll(hashes(page.getContentAsString(StandardCharsets.UTF_8)));
            }
            return policy(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException("the pages cannot be read", e);
        }
    }

    static String policy(Set<String> hashes) {
        String inline = hashes.stream().map(hash -> " '" + hash + "'").collect(Collectors.joining());
        return "default-src 'self'; script-src 'self'" + inline
                + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; object-src 'none'"
                + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    /** The hashes of the scripts inside a page. A browser reads every line end as one line feed before it hashes. */
    static Set<String> hashes(String page) {
        Set<String> hashes = new TreeSet<>();
        Matcher script = INLINE_SCRIPT.matcher(page.replace("\r\n", "\n").replace('\r', '\n'));
        while (script.find()) {
            hashes.add("sha256-" + Base64.getEncoder().encodeToString(sha256(script.group(1))));
        }
        return hashes;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
