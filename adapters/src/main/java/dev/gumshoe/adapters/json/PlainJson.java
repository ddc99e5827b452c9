package dev.gumshoe.adapters.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Writes plain Java as JSON that moves no terminal's cursor, and that ends no element of a page that it stands in. */
public final class PlainJson {
    private static final ObjectWriter COMPACT;
    private static final ObjectWriter PRETTY;

    static {
        ObjectMapper mapper = new ObjectMapper();
        mapper.getFactory().setCharacterEscapes(new InertEscapes());
        COMPACT = mapper.writer();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        PRETTY = mapper.writer(printer);
    }

    private PlainJson() {}

    /** On one line. */
    public static String compact(Object plain) {
        return write(COMPACT, plain);
    }

    /** Indented, with a line's end at its end. */
    public static String pretty(Object plain) {
        return write(PRETTY, plain) + "\n";
    }

    private static String write(ObjectWriter writer, Object plain) {
        try {
            return writer.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not plain Java: " + plain.getClass(), e);
        }
    }
}
