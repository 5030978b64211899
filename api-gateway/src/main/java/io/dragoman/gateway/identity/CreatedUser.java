package io.dragoman.gateway.identity;

import org.jspecify.annotations.Nullable;

record CreatedUser(String id, long position, @Nullable String initialPassword) {

    @Override
    public String toString() {
        return "CreatedUser[" + id + ']';
    }
}
