/** Who a person is: claims on identities, and the contacts they lead to. */
@NullMarked
package io.dragoman.command.contact;

import org.jspecify.annotations.NullMarked;
