package io.dragoman.platform;

/** What can be asked about the processors that work the history. */
public sealed interface ProcessorQuery {

    Scope scope();

    /** How far each has come. Answered by {@link Processors}. */
    record FindProcessors(Scope scope) implements ProcessorQuery {}
}
