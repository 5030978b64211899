/** Green API, WhatsApp through a linked phone: its shared secret, its notifications, its kinds of messages. */
@NullMarked
package io.dragoman.providers.greenapi;

import org.jspecify.annotations.NullMarked;
