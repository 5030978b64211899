package io.dragoman.platform;

import tools.jackson.databind.node.ObjectNode;

/** Renames the text, still encrypted, and adds the language that everybody spoke. */
final class GreetingSent1To2 extends PayloadUpcaster {

    GreetingSent1To2() {
        super("sample.GreetingSent", "1", "2");
    }

    @Override
    protected void upcast(ObjectNode payload) {
        payload.set("text", payload.remove("greeting"));
        payload.put("language", "en");
    }
}
