package io.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.OpenAccess;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every operation of the gateway says who may call it. What does not is refused at run time; here it is found before. */
class AccessDeclarationTest {

    static Stream<Method> operations() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents("io.dragoman.gateway").stream()
                .map(bean -> ClassUtils.resolveClassName(
                        String.valueOf(bean.getBeanClassName()), AccessDeclarationTest.class.getClassLoader()))
                .filter(controller -> controller != ProbeController.class)
                .flatMap(controller -> Stream.of(controller.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_says_who_may_call_it(Method operation) {
        List<Class<? extends Annotation>> own = declared(operation);
        assertThat(own.isEmpty() ? declared(operation.getDeclaringClass()) : own)
                .as("@Access or @OpenAccess of %s", operation)
                .hasSize(1);
    }

    private static List<Class<? extends Annotation>> declared(AnnotatedElement element) {
        return Stream.<Class<? extends Annotation>>of(Access.class, OpenAccess.class)
                .filter(annotation -> AnnotatedElementUtils.hasAnnotation(element, annotation))
                .toList();
    }
}
