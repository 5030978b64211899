package io.dragoman.gateway.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.InstanceResponseType;

/**
 * Asks for one instance of a class. The framework's own does not find a handler that declares the class with type
 * arguments, {@code Page<InquiryRow>} for example, which ours do.
 */
final class AnyInstance<R> extends InstanceResponseType<R> {

    @JsonCreator
    AnyInstance(@JsonProperty("expectedResponseType") Class<R> expectedResponseType) {
        super(expectedResponseType);
    }

    @Override
    public boolean matches(Type responseType) {
        Type plain = responseType instanceof ParameterizedType generic ? generic.getRawType() : responseType;
        return super.matches(responseType) || super.matches(plain);
    }
}
