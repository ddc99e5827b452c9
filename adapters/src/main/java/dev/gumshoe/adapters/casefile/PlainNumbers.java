package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Probabilities and weights without an exponent. */
final class PlainNumbers extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    PlainNumbers() {
        super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeNumber(BigDecimal.valueOf(value));
    }
}
