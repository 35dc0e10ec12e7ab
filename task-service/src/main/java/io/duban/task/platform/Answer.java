package io.duban.task.platform;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * What a command answers: enough to give the same answer again. {@code token} covers everything that the command did;
 * {@code version} is the ETag.
 */
public record Answer(int status, String location, String token, Long version, Object body) {

    /** The state of one stream after the command. */
    public static Answer of(String stream, long version, Object body) {
        return new Answer(200, null, stream + ":" + (version - 1), version, body);
    }

    /** The same with another status. */
    public Answer withStatus(int status) {
        return new Answer(status, location, token, version, body);
    }

    /** The same with more to say. */
    public Answer withBody(Object body) {
        return new Answer(status, location, token, version, body);
    }

    /** Something was created, and stands there. */
    public Answer createdAt(String location) {
        return new Answer(201, location, token, version, body);
    }

    /** Which stream it is the state of: in an answer that was given before, not the one that would be made now. */
    public String stream() {
        return token.substring(0, token.lastIndexOf(':'));
    }

    /** As HTTP. */
    public Response toResponse() {
        var response = Response.status(status).entity(body);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (version != null) {
            response.tag(version.toString());
        }
        if (token != null) {
            response.header("Consistency-Token", token);
        }
        return response.build();
    }
}
