/** Contacts over HTTP, and how much of a phone number a viewer sees. */
@NullMarked
package io.dragoman.gateway.contact;

import org.jspecify.annotations.NullMarked;
