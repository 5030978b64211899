/** Meta's WhatsApp Cloud API: its signature, its envelope of entries and changes, its kinds of messages. */
@NullMarked
package io.dragoman.providers.meta;

import org.jspecify.annotations.NullMarked;
