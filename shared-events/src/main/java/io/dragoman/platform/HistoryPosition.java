package io.dragoman.platform;

/** How far the history goes. */
@FunctionalInterface
public interface HistoryPosition {

    /** The position of the newest durable event; 0 when there is none. Cheap: it may be asked at every write. */
    long head();
}
