package io.duban.task.platform;

import io.duban.events.DomainEvent;
import io.duban.events.Envelope;
import io.duban.events.EventCodec;
import io.duban.events.EventType;
import io.duban.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Stores events by their logical name and version, in the one JSON form of the events module; all else as Axon does. */
final class EventSerializer extends JacksonSerializer {

    EventSerializer() {
        super(builder().objectMapper(EventCodec.JSON.copy()));
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        if (!(object instanceof DomainEvent event)) {
            return super.serialize(object, representation);
        }
        var json = EventCodec.encode(event);
        if (json.getBytes(StandardCharsets.UTF_8).length > Envelope.MAX_BYTES) {
            throw new Problem(413, "event-too-large", Envelope.MAX_BYTES / 1024);
        }
        return getConverter().convert(new SimpleSerializedObject<>(json, String.class, typeForClass(event.getClass())), representation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        var type = published(serialized.getType());
        return EventCodec.types().containsKey(type)
                ? (T) EventCodec.decode(type, getConverter().convert(serialized, String.class).getData())
                : super.deserialize(serialized);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        var event = EventCodec.types().get(published(type));
        return event == null ? super.classForType(type) : event;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        var event = type == null ? null : (EventType) type.getAnnotation(EventType.class);
        return event == null ? super.typeForClass(type) : new SimpleSerializedType(event.value(), Integer.toString(event.version()));
    }

    private static String published(SerializedType type) {
        return type.getName() + ".v" + type.getRevision();
    }
}
