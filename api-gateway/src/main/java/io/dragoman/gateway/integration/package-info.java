/** Connected provider accounts over HTTP: settings are shown, credentials only taken. */
@NullMarked
package io.dragoman.gateway.integration;

import org.jspecify.annotations.NullMarked;
