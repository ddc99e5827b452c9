package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.UniqueId;

/** How the engine's records look in JSON: their components in order, in snake case, and a few values in a form of their own. */
final class CaseMapper {
    private CaseMapper() {}

    static ObjectMapper create() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(forms())
                .build();
    }

    /** Two spaces, one entry a line, the same on every system. */
    static String print(ObjectMapper mapper, JsonNode tree) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try {
            return mapper.writer(printer).with(new HarmlessEscapes()).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree could not be written", e);
        }
    }

    private static SimpleModule forms() {
        return new SimpleModule()
                .addSerializer(new EnumForm())
                .addSerializer(UniqueId.class, ToStringSerializer.instance)
                .addDeserializer(UniqueId.class, new UniqueIdReader())
                .addSerializer(Double.TYPE, new PlainNumbers())
                .addSerializer(Amount.class, new AmountForm.Writer())
                .addDeserializer(Amount.class, new AmountForm.Reader())
                .addSerializer(Figure.class, new FigureForm.Writer())
                .addDeserializer(Figure.class, new FigureForm.Reader());
    }

    private static final class UniqueIdReader extends FromStringDeserializer<UniqueId> {
        private static final long serialVersionUID = 1L;

        UniqueIdReader() {
            super(UniqueId.class);
        }

        @Override
        protected UniqueId _deserialize(String value, DeserializationContext context) {
            return new UniqueId(value);
        }
    }
}
