/** Which provider accounts are connected. */
@NullMarked
package io.dragoman.command.integration;

import org.jspecify.annotations.NullMarked;
