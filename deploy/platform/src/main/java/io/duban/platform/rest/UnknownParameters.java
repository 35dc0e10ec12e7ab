package io.duban.platform.rest;

import static java.util.stream.Collectors.toSet;

import io.duban.platform.problem.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A filter that nobody knows is refused with {@code unknown-parameter}: a mistyped one would show more than was asked for. */
class UnknownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo called) {
        var names = known.computeIfAbsent(called.getResourceMethod(), UnknownParameters::names);
        request.getUriInfo().getQueryParameters().keySet().stream().filter(name -> !names.contains(name)).findFirst()
                .ifPresent(name -> {
                    throw new Problem(400, "unknown-parameter", name);
                });
    }

    private static Set<String> names(Method method) {
        return Arrays.stream(method.getParameters()).flatMap(UnknownParameters::queries).collect(toSet());
    }

    private static Stream<String> queries(Parameter parameter) {
        var query = parameter.getAnnotation(RestQuery.class);
        return query == null
                ? declared(parameter).map(declared -> declared.getAnnotation(QueryParam.class)).filter(Objects::nonNull).map(QueryParam::value)
                : Stream.of(query.value().isEmpty() ? parameter.getName() : query.value());
    }

    private static Stream<? extends AnnotatedElement> declared(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }
}
