package dev.jadework.patents.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from XML and what is refused.
class XmlElementTest {
  @Test
  void elementsAttributesAndTextAreReadWithoutPrefixes() throws XMLStreamException {
    XmlElement root =
        XmlElement.parse(
            "<?xml version='1.0'?><!-- <a> --><!DOCTYPE a [<!ENTITY b \"]>\">]>\n"
                + "<x:a k='1 &lt; 2' y:l=\"\"><b>one</b> <b>two\n  three</b><![CDATA[ <&> ]]></x:a>");

    assertThat(root.name()).isEqualTo("a");
    assertThat(root.attribute("k")).hasValue("1 < 2");
    assertThat(root.attribute("l")).isEmpty();
    assertThat(root.attributeNames()).containsExactly("k", "l");
    assertThat(root.text()).isEqualTo("one two three <&>");
    assertThat(root.children("b")).hasSize(2);
    assertThat(root.textAt("b")).isEqualTo("one");
    assertThat(root.textAt("b", "c")).isEmpty();
  }

  @Test
  void characterEntitiesAndNumbersAreKnown() throws XMLStreamException {
    assertThat(XmlElement.parse("<a>&lsqb;&agr;&PHgr;&#945;&#x2019;&emsp14;.&amp;amp;</a>").text())
        .isEqualTo("[αΦα’\u2005.&amp;");
  }

  @Test
  void instructionsAreContentAndNoText() throws XMLStreamException {
    XmlElement root = XmlElement.parse("<a>1<?GOVINT end=\"lead\"?>2</a>");

    assertThat(root.text()).isEqualTo("12");
    assertThat(root.content()).contains(new XmlInstruction("GOVINT", "end=\"lead\""));
  }

  @Test
  void anElementHasAThousandAttributesAndNotOneMore() throws XMLStreamException {
    assertThat(XmlElement.parse(withAttributes(1_000)).attributeNames()).hasSize(1_000);
    assertThatThrownBy(() -> XmlElement.parse(withAttributes(1_001)))
        .isInstanceOf(XMLStreamException.class)
        .hasMessageContaining("more than 1000 attributes of a");
  }

  private static String withAttributes(int count) {
    StringBuilder tag = new StringBuilder("<a");
    for (int i = 0; i < count; i++) {
      tag.append(" k").append(i).append("=''");
    }
    return tag.append("/>").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<a>",
        "<a></b>",
        "<a></a></a>",
        "<a/><b/>",
        "<a/>text",
        "<a><b></a></b>",
        "<a b></a>",
        "<a b=c></a>",
        "<a b='1' b='2'/>",
        "<a b='1'c='2'/>",
        "<a b='<'/>",
        "<a>AT&T</a>",
        "<a>&unheard-of;</a>",
        "<a>&#0;</a>",
        "<a>&#xd800;</a>",
        "<a>&#99999999999;</a>",
        "<a>\u0001</a>",
        "<a>\uffff</a>",
        "<1/>",
        "< a/>",
        "<a><!-- </a>",
        "<a><![CDATA[ </a>",
        "<a><? </a>",
        "<!DOCTYPE a [ <a/>",
        "<a><!ELEMENT b></a>",
        "<a"
      })
  void whatIsNotWellFormedIsRefused(String document) {
    assertThatThrownBy(() -> XmlElement.parse(document)).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void theErrorNamesItsLine() {
    assertThatThrownBy(() -> XmlElement.parse("<a>\n<b>\n</c></a>"))
        .hasMessageContaining("[3,1]")
        .hasMessageContaining("the end tag of c, but b is open");
  }

  @Test
  void aHundredAndFiftyElementsDeepIsReadAndOneMoreIsNot() throws XMLStreamException {
    String deep = "<a>".repeat(150) + "</a>".repeat(150);

    assertThat(XmlElement.parse(deep).descendants("a")).hasSize(149);
    assertThatThrownBy(() -> XmlElement.parse("<a>" + deep + "</a>"))
        .hasMessageContaining("more than 150 deep");
  }

  @Test
  void elementsThatAreEmptyByDefinitionNeedNoEndTag() throws XMLStreamException {
    String sgml = "<A><B>one<E>two</B><E/><E></E></A>";

    XmlElement root = new XmlParser().parse(sgml, 0, Set.of("E"));

    assertThat(root.descendants("E")).hasSize(3);
    assertThat(root.textAt("B")).isEqualTo("onetwo");
    assertThatThrownBy(() -> XmlElement.parse(sgml)).hasMessageContaining("but E is open");
  }
}
