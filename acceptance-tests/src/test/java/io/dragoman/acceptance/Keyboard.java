package io.dragoman.acceptance;

import com.microsoft.playwright.Page;

/** A visitor without a mouse, who must always see where the keys go. */
final class Keyboard {

    private static final int MOST_STOPS = 80;

    /** What keeps the focus from being seen, or nothing. */
    private static final String HIDDEN = """
            () => {
              const focus = document.activeElement;
              if (focus === document.body) return '';
              const { x, y, width, height } = focus.getClientRects()[0] ?? { width: 0, height: 0 };
              const { outlineStyle, outlineWidth } = getComputedStyle(focus);
              if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'has no outline';
              const seen = width && height && document.elementFromPoint(x + width / 2, y + height / 2);
              return seen && (focus.contains(seen) || seen.contains(focus)) ? '' : 'is covered or out of sight';
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on, stop by stop, until the focus is there; it must be visible at each stop. */
    Keyboard to(String selector) {
        page.locator(selector).first().waitFor();
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            String hidden = (String) page.evaluate(HIDDEN);
            if (!hidden.isEmpty()) {
                throw new AssertionError("On " + page.url() + " the focus " + hidden + ": "
                        + page.evaluate("document.activeElement.outerHTML"));
            }
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
    }

    Keyboard type(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }
}
