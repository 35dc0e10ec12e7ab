package io.duban.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Turns whatever goes wrong into a problem document: a clear refusal for bad input, one honest line for our own faults. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    /** A body of unannounced length went over HTTP's limit; Quarkus has no type of its own for that. */
    private static final String TOO_LARGE = "Request too large";
    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";

    @Inject
    BodyLimits limits;

    @ServerExceptionMapper
    Response refused(Problem problem, HttpHeaders headers, HttpServerRequest request) {
        var locale = language(headers);
        var document = ProblemDocument.of(problem, locale, request.path());
        var response = Response.status(problem.status()).type("application/problem+json; charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage()).entity(document);
        return switch (problem.status()) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            case 429, 503 -> response.header(HttpHeaders.RETRY_AFTER, 1).build();
            default -> response.build();
        };
    }

    @ServerExceptionMapper
    Response noToken(UnauthorizedException e, HttpHeaders headers, HttpServerRequest request) {
        return refused(new Problem(401, "token-missing"), headers, request);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e, HttpHeaders headers, HttpServerRequest request) {
        return refused(new Problem(401, expired(e) ? "token-expired" : "token-invalid"), headers, request);
    }

    @ServerExceptionMapper
    Response wrongRole(ForbiddenException e, HttpHeaders headers, HttpServerRequest request) {
        return refused(new Problem(403, "role-missing"), headers, request);
    }

    @ServerExceptionMapper
    Response badFields(ConstraintViolationException e, HttpHeaders headers, HttpServerRequest request) {
        if (e.getConstraintViolations().stream().anyMatch(Problems::isOfTheBodyItself)) {
            return refused(new Problem(400, "body-missing"), headers, request);
        }
        var violations = e.getConstraintViolations().stream()
                .map(violation -> new Problem.Violation(field(violation), null, language -> violation.getMessage())).toList();
        return refused(new Problem(400, "invalid-fields", violations, names(violations)), headers, request);
    }

    @ServerExceptionMapper({JsonMappingException.class, MismatchedInputException.class}) // the second, or Quarkus' own mapper wins
    Response badJson(JsonMappingException e, HttpHeaders headers, HttpServerRequest request) {
        return refused(jsonProblem(e), headers, request);
    }

    /** A parameter that cannot be converted comes as a path that was not found: of the query it is a bad one, of the path nobody's id. */
    @ServerExceptionMapper
    Response noSuchPath(NotFoundException e, UriInfo uri, HttpHeaders headers, HttpServerRequest request) {
        return badParameter(e, request).or(() -> e.getCause() == null ? Optional.empty() : nobodysId(uri))
                .map(problem -> refused(problem, headers, request)).orElseGet(() -> other(e, headers, request));
    }

    private static Optional<Problem> badParameter(NotFoundException e, HttpServerRequest request) {
        var reason = e.getCause() == null || e.getCause().getMessage() == null ? "" : e.getCause().getMessage();
        return request.params().entries().stream().filter(parameter -> reason.contains('"' + parameter.getValue() + '"')).findFirst()
                .map(parameter -> new Problem(400, "bad-parameter", parameter.getKey(), parameter.getValue()));
    }

    /** {@code tasks/x} is no task, as little as one with an id that no task has. */
    private static Optional<Problem> nobodysId(UriInfo uri) {
        var path = uri.getPathSegments().stream().map(PathSegment::getPath).toList();
        return IntStream.range(1, path.size()).filter(at -> !isId(path.get(at)))
                .mapToObj(at -> new Problem(404, path.get(at - 1).replaceFirst("s$", "") + "-not-found", path.get(at)))
                .filter(problem -> ProblemTexts.knows(problem.code())).findFirst();
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ServerExceptionMapper
    Response other(WebApplicationException e, HttpHeaders headers, HttpServerRequest request) {
        if (e.getCause() instanceof Problem problem) {
            return refused(problem, headers, request);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return refused(jsonProblem(json), headers, request);
        }
        return refused(switch (e.getResponse().getStatus()) {
            case 404 -> new Problem(404, "no-such-path", request.path());
            case 405 -> new Problem(405, "method-not-allowed", request.method().name());
            case 406 -> new Problem(406, "not-acceptable");
            case 413 -> BodyLimits.exceeded(limits.http());
            case 415 -> new Problem(415, "media-type-not-supported");
            case 500 -> fault(e, request);
            default -> new Problem(e.getResponse().getStatus(), "malformed-request");
        }, headers, request);
    }

    @ServerExceptionMapper
    Response fault(Throwable e, HttpHeaders headers, HttpServerRequest request) {
        if (TOO_LARGE.equals(e.getMessage()) && e instanceof IOException) {
            return refused(BodyLimits.exceeded(limits.http()), headers, request);
        }
        return refused(aFormCouldNotBeRead(e) ? new Problem(400, "malformed-form") : fault(e, request), headers, request);
    }

    /** The reader of forms says so with whatever exception it stumbles over; one of the disk's comes from elsewhere. */
    private static boolean aFormCouldNotBeRead(Throwable e) {
        var trace = e.getStackTrace();
        return e instanceof IOException
                ? trace.length > 0 && trace[0].getClassName().startsWith(FORMS)
                : e instanceof RuntimeException && Arrays.stream(trace).anyMatch(frame -> frame.getClassName().startsWith(FORMS));
    }

    private static Problem fault(Throwable e, HttpServerRequest request) {
        LOG.errorf(e, "%s %s failed", request.method(), request.path());
        return new Problem(500, "internal-fault");
    }

    private static Problem jsonProblem(JsonProcessingException e) {
        if (e.getCause() instanceof Problem tooLarge) { // told while it was read
            return tooLarge;
        }
        if (e instanceof StreamReadException || !(e instanceof JsonMappingException mapping)) {
            return new Problem(400, "malformed-json");
        }
        if (mapping.getPath().isEmpty()) {
            return new Problem(400, "body-not-object");
        }
        var field = mapping.getPath().stream().map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining(".")).replace(".[", "[");
        if (e instanceof UnrecognizedPropertyException) {
            return new Problem(400, "unknown-field", List.of(new Problem.Violation(field, "unknown-field", field)), field);
        }
        return new Problem(400, "wrong-type", List.of(wrongType(field, mapping)), field);
    }

    private static Problem.Violation wrongType(String field, JsonMappingException e) {
        return e instanceof InvalidFormatException given && given.getTargetType().isEnum()
                ? new Problem.Violation(field, "value-not-listed", Arrays.stream(given.getTargetType().getEnumConstants())
                        .map(value -> value.toString().toLowerCase(Locale.ROOT)).collect(Collectors.joining("、")))
                : new Problem.Violation(field, "wrong-type", field);
    }

    private static boolean expired(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return invalid.hasExpired();
            }
        }
        return false;
    }

    private static Locale language(HttpHeaders headers) {
        return ProblemTexts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Of a method's parameters only its body has to be there: all others have a default, or mean something where they are absent. */
    private static boolean isOfTheBodyItself(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof NotNull
                && StreamSupport.stream(violation.getPropertyPath().spliterator(), false).reduce((first, second) -> second)
                        .filter(last -> last.getKind() == ElementKind.PARAMETER).isPresent();
    }

    /** The path of a field without the method and parameter in front of it, nor what no body holds behind it: a list's element has its index. */
    private static String field(ConstraintViolation<?> violation) {
        var names = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).map(Path.Node::toString).toList();
        var path = names.size() > 2 ? names.subList(2, names.size()) : names.subList(names.size() - 1, names.size());
        boolean aboutTheObject = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
        return String.join(".", aboutTheObject ? path.subList(0, path.size() - 1) : path).replaceFirst("\\.<.* element>$", "");
    }

    private static String names(List<Problem.Violation> violations) {
        return violations.stream().map(Problem.Violation::field).sorted().distinct().collect(Collectors.joining("、"));
    }
}
