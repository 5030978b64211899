package io.dragoman.search;

/**
 * What is searched for. Each of its words must be the beginning of a word of what is found, whatever the case and the accents; four digits
 * or more may also be the end of a number. Nothing in it means anything but itself.
 *
 * @param words as they were typed
 * @param numbers true when telephone numbers are searched too; false for somebody who must not see them
 */
public record SearchText(String words, boolean numbers) {

    /** So long may the words be. */
    public static final int LONGEST = 200;
}
