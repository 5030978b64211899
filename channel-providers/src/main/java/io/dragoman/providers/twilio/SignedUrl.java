package io.dragoman.providers.twilio;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses Twilio may have signed: it names the scheme's own port or leaves it out, and proxies do likewise. */
final class SignedUrl {

    private static final Pattern URL = Pattern.compile("(https?)://([^/?#]*?)(:[0-9]+)?([/?#].*)?", Pattern.DOTALL);
    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9A-Fa-f]{64})(?:[&#]|$)");

    private SignedUrl() {}

    static Set<String> spellings(Collection<String> urls) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String url : urls) {
            spellings.add(url);
            String other = otherSpelling(url);
            if (other != null) {
                spellings.add(other);
            }
        }
        return spellings;
    }

    /** The hash of the body that the address names; {@code null} when it names none. */
    static @Nullable String bodyHash(String url) {
        Matcher matcher = BODY_HASH.matcher(url);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String otherSpelling(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return null;
        }
        String start = parts.group(1) + "://" + parts.group(2);
        String end = parts.group(4) == null ? "" : parts.group(4);
        String ownPort = parts.group(1).equals("https") ? ":443" : ":80";
        if (parts.group(3) == null) {
            return start + ownPort + end;
        }
        return parts.group(3).equals(ownPort) ? start + end : null;
    }
}
