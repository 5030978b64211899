package io.dragoman.gateway.inquiry;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameter by which columns are chosen; {@link ColumnChoice} reads it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = ColumnChoice.PARAMETER,
        in = ParameterIn.QUERY,
        example = "customer_name,email,trip_cost",
        description = "Only these columns, separated by commas, in this order: inquiry_id, customer_name, email, phone,"
                + " home_address, trip_cost, currency, destination, travel_start_date, travel_end_date, travelers, status,"
                + " stage, missing, data_completeness, priority, created_date, last_message; these by default in sheets. Also"
                + " first_name, last_name, date_of_birth, initial_trip_deposit_date, origin, contact_id, source; in JSON also"
                + " fields, and all of them by default")
@interface ExportParameters {}
