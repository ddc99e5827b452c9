package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HostileNamesTest {
    private static final String ESCAPES = "a\u001b[2Jb\rc\u0007d\u009be\u202ef\u2066g\u2028h\u0000i\u007fj\ufffek";
    private static final ReportOptions ALL = new ReportOptions(false, 100, true, true);

    @ParameterizedTest
    @EnumSource(Format.class)
    void moveNoCursorAndTurnNoTextAround(Format format) {
        assertThat(format.write(SampleCase.saying(ESCAPES), ALL, "1.0"))
                .doesNotContain("\u001b", "\r", "\u0007", "\u009b", "\u202e", "\u2066", "\u2028", "\u0000", "\u007f");
    }

    @Test
    void beginNoLineOfTheirOwnInText() {
        assertThat(TextReport.of(SampleCase.saying("a\nCLEAN"), new ReportOptions(false, 100, false, true)))
                .contains("a\\u000aCLEAN")
                .doesNotContain("\nCLEAN");
    }

    @Test
    void areNoMarkupInHtml() {
        String html = HtmlReport.of(SampleCase.saying("</pre><script>x</script>\" onload='y' &amp;"), ALL);
        assertThat(html)
                .doesNotContain("<script", "</pre><script", "\" onload")
                .contains("&lt;/pre&gt;&lt;script&gt;x&lt;/script&gt;&quot; onload=&#39;y&#39; &amp;amp;");
    }

    @Test
    void areNoMarkupInMarkdown() {
        String markdown = MarkdownReport.of(SampleCase.saying("a|b `c` <img> *d* _e_ f_g [h](i) &lt; # j"), ALL);
        assertThat(markdown)
                .contains("a\\|b \\`c\\` \\<img\\> \\*d\\* \\_e\\_ f_g \\[h\\](i) &amp;lt; \\# j")
                .contains("```sql\na|b `c`");
    }

    @Test
    void endNoFenceInMarkdown() {
        assertThat(MarkdownReport.of(SampleCase.saying("a\n```\n# b"), ALL)).contains("````sql\na\n```\n# b\n````");
    }

    @Test
    void areNoMarkupInJUnit() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(JUnitReport.of(SampleCase.saying(ESCAPES + "]]></failure>\"<&")))));
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("failure").item(1).getTextContent()).contains("]]></failure>\"<&");
    }
}
