package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.gumshoe.engine.fact.Amount;
import java.io.IOException;
import java.math.BigDecimal;

/** An amount is a number, or null where it is not known. */
final class AmountForm {
    private AmountForm() {}

    static final class Writer extends StdSerializer<Amount> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Amount.class);
        }

        @Override
        public void serialize(Amount value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.known()) {
                out.writeNumber(value.value());
            } else {
                out.writeNull();
            }
        }
    }

    static final class Reader extends StdDeserializer<Amount> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Amount.class);
        }

        @Override
        public Amount deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Amount.of(context.readValue(in, BigDecimal.class));
        }

        @Override
        public Amount getNullValue(DeserializationContext context) {
            return Amount.UNKNOWN;
        }
    }
}
