package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.cases.CaseResult;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of cases as a JUnit report, for build servers. */
public final class CaseJUnit {
    private CaseJUnit() {}

    /** The report on cases of patterns, ending with a line break. */
    public static String of(List<CaseResult> results) {
        return of("gumshoe rules test", results);
    }

    /**
     * The report, ending with a line break.
     *
     * @param suite what ran
     */
    public static String of(String suite, List<CaseResult> results) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", suite);
            xml.writeAttribute("tests", Integer.toString(results.size()));
            long failed = results.stream().filter(result -> !result.passed()).count();
            xml.writeAttribute("failures", Long.toString(failed));
            xml.writeAttribute("errors", "0");
            for (CaseResult result : results) {
                test(xml, result);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report could not be written to memory", e);
        }
        return text + "\n";
    }

    private static void test(XMLStreamWriter xml, CaseResult result) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Printable.text(result.pattern()));
        xml.writeAttribute("name", Printable.text(result.name()));
        if (!result.passed()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", Printable.text(result.problems().get(0)));
            xml.writeCharacters(Printable.text(result.where()) + "\n");
            for (String problem : result.problems()) {
                xml.writeCharacters(Printable.text(problem) + "\n");
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
