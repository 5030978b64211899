/** What every part of the language stands on: stored ids, wire names, personal data, refusals, pages. */
@NullMarked
package io.dragoman.platform;

import org.jspecify.annotations.NullMarked;
