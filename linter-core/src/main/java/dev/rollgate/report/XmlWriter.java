package dev.rollgate.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML; text that XML cannot hold is made visible instead. */
final class XmlWriter {

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  /** What a writer in memory never throws. */
  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("XML cannot be written to memory", e);
  }

  XmlWriter() {
    try {
      // The platform's own, whatever else is on the class path.
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turns
   */
  XmlWriter start(String element, Object... attributes) {
    try {
      line();
      xml.writeStartElement(element);
      depth++;
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An element without content. */
  XmlWriter empty(String element, Object... attributes) {
    try {
      line();
      xml.writeEmptyElement(element);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An element with text alone, of which every line is printable. */
  XmlWriter text(String element, String text, Object... attributes) {
    try {
      start(element, attributes);
      xml.writeCharacters(text);
      depth--;
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  XmlWriter end() {
    try {
      depth--;
      line();
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** The whole document, with a line break at its end. */
  String finish() {
    try {
      xml.writeEndDocument();
      xml.flush();
      return out.append('\n').toString();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i].toString(), Printable.of(attributes[i + 1].toString()));
    }
  }
}
