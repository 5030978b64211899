package io.dragoman.gateway.inquiry;

import io.dragoman.inquiry.InquiryCard;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list to take away.
 *
 * @param columns in their order
 * @param cards its rows as they come; they can be read once
 */
record ExportTable(List<ExportColumn> columns, Stream<InquiryCard> cards) {}
