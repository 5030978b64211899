package io.dragoman.server.platform;

/** Dragoman does not start as it is; the message names the reason, the action what to do. Printed without a stack trace. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public StartRefused(String reason, String action) {
        super(reason);
        this.action = action;
    }

    public StartRefused(String reason, String action, Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    /** What whoever starts it can do. */
    public String action() {
        return action;
    }
}
