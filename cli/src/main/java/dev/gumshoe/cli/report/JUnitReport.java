package dev.gumshoe.cli.report;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.casefile.UncheckedText;
import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.casefile.Finding;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A case as a JUnit report, for build servers: what is off fails, what was not checked is skipped. */
public final class JUnitReport {
    private JUnitReport() {}

    public static String of(CaseFile caseFile) {
        List<Test> tests = tests(caseFile);
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(xml, "gumshoe: " + caseFile.project(), tests);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report could not be written to memory", e);
        }
        return text + "\n";
    }

    private static List<Test> tests(CaseFile caseFile) {
        List<Test> tests = new ArrayList<>();
        for (Attribution figure : caseFile.attributions()) {
            String message = Differences.difference(figure) + " " + Differences.explained(figure);
            String node = figure.figure().node().shortName();
            tests.add(new Test(node, figure.figure() + " agrees with " + figure.source(), Result.FAILED, message, ""));
        }
        if (caseFile.attributions().isEmpty()) {
            String answer = String.join(" ", Headlines.of(caseFile).sentences());
            caseFile.leads()
                    .forEach(lead ->
                            tests.add(new Test(caseFile.project(), lead, result(caseFile.outcome()), answer, "")));
        }
        for (Finding finding : caseFile.findings()) {
            tests.add(new Test(
                    finding.model().shortName(),
                    finding.title(),
                    Result.FAILED,
                    finding.headline(),
                    body(finding, caseFile)));
        }
        for (CaseFile.Unchecked gap : caseFile.unchecked()) {
            tests.add(new Test(gap.at(), UncheckedText.what(gap), Result.SKIPPED, gap.missing(), ""));
        }
        if (caseFile.completeness() != Completeness.COMPLETE) {
            String why = Headlines.partial(caseFile.completeness());
            tests.add(new Test(caseFile.project(), "the investigation ran to its end", Result.SKIPPED, why, ""));
        }
        return tests;
    }

    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case FOUND, UNDETERMINED -> Result.FAILED;
            case CLEAN -> Result.PASSED;
            case NOT_CHECKED -> Result.SKIPPED;
        };
    }

    private static String body(Finding finding, CaseFile caseFile) {
        StringBuilder body = new StringBuilder("\n");
        for (Block.Entry entry : new FindingText(finding, caseFile).entries(false)) {
            entry.lines()
                    .forEach(line -> body.append(entry.term())
                            .append(": ")
                            .append(Printable.text(line))
                            .append('\n'));
        }
        return body.toString();
    }

    private static void suite(XMLStreamWriter xml, String name, List<Test> tests) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute(xml, "name", name);
        attribute(xml, "tests", Integer.toString(tests.size()));
        attribute(xml, "failures", count(tests, Result.FAILED));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", count(tests, Result.SKIPPED));
        for (Test test : tests) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testcase");
            attribute(xml, "classname", test.place());
            attribute(xml, "name", test.name());
            outcome(xml, test);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void outcome(XMLStreamWriter xml, Test test) throws XMLStreamException {
        if (test.result() == Result.PASSED) {
            return;
        }
        xml.writeStartElement(test.result() == Result.FAILED ? "failure" : "skipped");
        attribute(xml, "message", test.message());
        xml.writeCharacters(test.body());
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.text(value));
    }

    private static String count(List<Test> tests, Result result) {
        return Long.toString(
                tests.stream().filter(test -> test.result() == result).count());
    }

    private record Test(String place, String name, Result result, String message, String body) {}

    private enum Result {
        PASSED,
        FAILED,
        SKIPPED
    }
}
