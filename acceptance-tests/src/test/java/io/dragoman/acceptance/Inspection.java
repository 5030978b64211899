package io.dragoman.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks at a page as it stands: can everybody read it, in each theme, on a desk and on a phone? */
final class Inspection {

    private static final int DESK = 1366;
    private static final int PHONE = 360;
    private static final String AXE = axe();

    /** Every rule of axe, and for each that is broken the places where. */
    private static final String BROKEN_RULES = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(
              ({ id, nodes }) => id + ' at ' + nodes.map(({ target }) => target.join(' ')).join(', ')))
            """;

    /** What has to be moved sideways to be read; only a provider's own description may, and a line of many choices. */
    private static final String SIDEWAYS = """
            () => [...document.querySelectorAll('main *, dialog *')]
              .filter((it) => it.scrollWidth > it.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX))
              .filter((it) => !it.matches('pre, .filter-chips'))
              .map((it) => it.tagName + '.' + it.className)
            """;

    private final List<String> faults = new ArrayList<>();

    /** Everything found so far; nothing is as it should be. */
    List<String> faults() {
        return faults;
    }

    /** Looks in both themes and at both widths, and at long German words where there is little room. */
    void of(String what, Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(DESK, PHONE)) {
                page.setViewportSize(width, 900);
                String where = what + ", " + scheme + ", " + width + " px: ";
                brokenRules(page).forEach(fault -> faults.add(where + fault));
                width(where, page, width);
            }
        }
        speak("de", page);
        width(what + ", in German, " + PHONE + " px: ", page, PHONE);
        sideways(page).forEach(part -> faults.add(what + ", " + PHONE + " px: " + part + " moves sideways"));
        speak("en", page);
        page.setViewportSize(DESK, 900);
    }

    /** By script, because a dialog keeps the mouse away. */
    private static void speak(String language, Page page) {
        page.evaluate(
                "tag => { const choice = document.querySelector('select.language'); choice.value = tag;"
                        + " choice.dispatchEvent(new Event('change', { bubbles: true })); }",
                language);
        page.locator("html[lang=" + language + "]").waitFor();
    }

    private void width(String where, Page page, int most) {
        int width = ((Number)
                        page.evaluate(
                                "Math.max(document.documentElement.scrollWidth, document.querySelector('dialog')?.scrollWidth ?? 0)"))
                .intValue();
        if (width > most) {
            faults.add(where + width + " px wide");
        }
    }

    @SuppressWarnings("unchecked") // the script returns an array of text
    private static List<String> sideways(Page page) {
        return (List<String>) page.evaluate(SIDEWAYS);
    }

    @SuppressWarnings("unchecked") // the script returns an array of text
    private static List<String> brokenRules(Page page) {
        if (!(boolean) page.evaluate("typeof axe !== 'undefined'")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(BROKEN_RULES);
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
