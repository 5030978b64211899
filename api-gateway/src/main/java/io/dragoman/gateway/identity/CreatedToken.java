package io.dragoman.gateway.identity;

/** The answer to a new token; its secret is told this once. */
record CreatedToken(String id, long position, String token) {

    @Override
    public String toString() {
        return "CreatedToken[" + id + ']';
    }
}
