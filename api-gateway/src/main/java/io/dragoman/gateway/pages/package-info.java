/** The web pages: one document whose modules draw what the address names. */
@NullMarked
package io.dragoman.gateway.pages;

import org.jspecify.annotations.NullMarked;
