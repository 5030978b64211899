/** Has a language model of OpenAI, or of whoever speaks its language, read travel data. What it answers is checked against the words. */
@NullMarked
package io.dragoman.saga.inquiry.openai;

import org.jspecify.annotations.NullMarked;
