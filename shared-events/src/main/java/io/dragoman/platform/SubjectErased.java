package io.dragoman.platform;

/** The data subject's key was destroyed, and stays so: nothing more can be stored about the subject. */
public final class SubjectErased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SubjectErased(String subject) {
        super("the key of " + subject + " was destroyed");
    }
}
