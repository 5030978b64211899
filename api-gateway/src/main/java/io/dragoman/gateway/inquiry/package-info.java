/** The board of inquiries over HTTP. */
@NullMarked
package io.dragoman.gateway.inquiry;

import org.jspecify.annotations.NullMarked;
