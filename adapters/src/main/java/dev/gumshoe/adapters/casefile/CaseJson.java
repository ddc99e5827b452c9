package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.engine.casefile.CaseFile;

/** The case file as JSON. What is written can be read back, and then writes the same again. */
public final class CaseJson {
    private static final String WHERE = "case file";
    private static final String EXPECTED = "a case file that this version wrote";
    private static final String FORMAT = "format";
    /** Only there where something is suppressed. */
    private static final String SUPPRESSIONS = "suppressions";

    private static final ObjectMapper MAPPER = CaseMapper.create();

    private CaseJson() {}

    /** The case as JSON, ending with a line break. */
    public static String write(CaseFile caseFile) {
        ObjectNode tree = MAPPER.createObjectNode().put(FORMAT, CaseFile.FORMAT);
        ObjectNode contents = MAPPER.valueToTree(caseFile);
        if (caseFile.suppressions().isEmpty()) {
            contents.remove(SUPPRESSIONS);
        }
        tree.setAll(contents);
        return CaseMapper.print(MAPPER, tree);
    }

    /**
     * The case that the JSON holds.
     *
     * @throws InputException where the text is not a case file of this version's form
     */
    public static CaseFile read(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!(tree instanceof ObjectNode object)) {
                throw InputException.of(WHERE, "is not a JSON object", EXPECTED);
            }
            String format = object.path(FORMAT).asText();
            if (!format.equals(CaseFile.FORMAT)) {
                throw InputException.of(WHERE, "has format " + Printable.quoted(format), "'" + CaseFile.FORMAT + "'");
            }
            object.remove(FORMAT);
            if (!object.has(SUPPRESSIONS)) {
                object.putArray(SUPPRESSIONS);
            }
            return MAPPER.treeToValue(object, CaseFile.class);
        } catch (JsonMappingException e) {
            throw InputException.of(WHERE, "does not hold what it should at " + path(e), EXPECTED);
        } catch (JsonProcessingException e) {
            throw InputException.of(WHERE, "is not JSON" + at(e.getLocation()), EXPECTED);
        }
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.isEmpty() ? "its top" : Printable.quoted(path.substring(path.charAt(0) == '.' ? 1 : 0));
    }

    private static String at(@org.jspecify.annotations.Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
