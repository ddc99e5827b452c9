package dev.gumshoe.adapters.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gumshoe.adapters.InputException;
import java.io.IOException;
import java.nio.file.Path;

/** A JSON file that is walked, never held whole. */
public final class JsonFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private JsonFile() {}

    /**
     * Walks the members of the file's one object.
     *
     * @param expected what the file should be, for messages: {@code a manifest that dbt wrote}
     * @throws InputException where the file is missing, empty, damaged, or not one JSON object
     */
    public static void walk(Path file, String expected, JsonWalk.Member member) {
        InputFiles.checkReadable(file, expected);
        try (JsonParser parser = MAPPER.createParser(file.toFile())) {
            walk(file, expected, parser, member);
        } catch (IOException e) {
            throw reason(file, expected, e);
        }
    }

    private static void walk(Path file, String expected, JsonParser parser, JsonWalk.Member member) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw InputException.of(file, "is empty", expected);
        }
        if (first != JsonToken.START_OBJECT) {
            throw InputException.of(file, "holds " + JsonObject.kind(first) + ", not an object", expected);
        }
        new JsonWalk(file.toString(), parser).members(file.toString(), member);
        if (parser.nextToken() != null) {
            throw InputException.of(file, "goes on after its end" + at(parser.currentLocation()), expected);
        }
    }

    private static InputException reason(Path file, String expected, IOException e) {
        if (e instanceof JsonEOFException eof) {
            return InputException.of(file, "is cut off" + at(eof.getLocation()), "the whole of " + expected);
        }
        if (e instanceof StreamConstraintsException) {
            return InputException.of(file, "is nested too deeply or holds too long a value", expected);
        }
        if (e instanceof MismatchedInputException twice) {
            return InputException.of(file, "has the same key twice" + at(twice.getLocation()), "each key once");
        }
        if (e instanceof JsonProcessingException damaged) {
            return InputException.of(file, "is not JSON" + at(damaged.getLocation()), expected);
        }
        if (e instanceof java.io.CharConversionException) {
            return InputException.of(file, "is not UTF-8 text", expected);
        }
        return InputException.of(file, "cannot be read", expected);
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
