/** Twilio: its signature over address and parameters, its forms for WhatsApp, SMS and calls. */
@NullMarked
package io.dragoman.providers.twilio;

import org.jspecify.annotations.NullMarked;
