package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;

/** Names of closed sets in lower case. */
final class EnumForm extends StdSerializer<Enum<?>> {
    private static final long serialVersionUID = 1L;

    EnumForm() {
        super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(value.name().toLowerCase(Locale.ROOT));
    }
}
