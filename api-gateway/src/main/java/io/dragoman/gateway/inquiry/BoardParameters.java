package io.dragoman.gateway.inquiry;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters by which lists of inquiries are narrowed and ordered; {@link BoardRequest} reads them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = "status",
        in = ParameterIn.QUERY,
        description = "Only this status; several separated by commas, or repeated")
@Parameter(name = "stage", in = ParameterIn.QUERY, description = "open or closed")
@Parameter(name = "source", in = ParameterIn.QUERY, description = "A channel by which a message came: whatsapp, sms, …")
@Parameter(name = "destination", in = ParameterIn.QUERY, description = "Where to, whatever accents and capitals")
@Parameter(name = "openedFrom", in = ParameterIn.QUERY, description = "Opened at that day or time or later")
@Parameter(name = "openedTo", in = ParameterIn.QUERY, description = "Opened before")
@Parameter(name = "from", in = ParameterIn.QUERY, description = "Newest message at that day or time or later")
@Parameter(name = "to", in = ParameterIn.QUERY, description = "Newest message before")
@Parameter(name = "travelFrom", in = ParameterIn.QUERY, description = "The journey begins that day or later")
@Parameter(name = "travelTo", in = ParameterIn.QUERY, description = "The journey begins before")
@Parameter(name = "minValue", in = ParameterIn.QUERY, description = "The trip costs so much or more")
@Parameter(name = "maxValue", in = ParameterIn.QUERY, description = "The trip costs less")
@Parameter(
        name = "currency",
        in = ParameterIn.QUERY,
        description = "The currency of the cost; XXX where none was named")
@Parameter(
        name = "ready",
        in = ParameterIn.QUERY,
        description = "true: only what can be quoted, by the rule card/1; false: everything")
@Parameter(
        name = "highValue",
        in = ParameterIn.QUERY,
        description = "true: only what costs more than the threshold; false: everything")
@Parameter(
        name = "sort",
        in = ParameterIn.QUERY,
        example = "activity",
        description =
                "activity, opened, travel or value; by default the order of the range that is asked for, else activity."
                        + " What has nothing to go by is not in the list")
@Parameter(
        name = "q",
        in = ParameterIn.QUERY,
        description =
                "Words in messages, fields or the contact, by their beginnings: first inquiries of contacts that fit, then the"
                        + " newest match, unless sort asks for another order. A page may be short, even empty, and have a next")
@interface BoardParameters {}
