package dev.jadework.patents.format.xml;

import dev.jadework.patents.format.PatentFormat;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.SourceInput;
import java.io.IOException;
import java.util.List;

/// XML. Records of every source that delivers XML, one or many in a file, also in a common wrapper;
/// the root element of a record says whose it is. The document type they name is never fetched.
public final class XmlFormat implements PatentFormat {
  private final XmlSources sources;
  private final XmlParser parser = new XmlParser();

  /// @param sources all; of two for the same root element the first that recognises it reads it
  public XmlFormat(List<? extends XmlSource> sources) {
    this.sources = new XmlSources(sources);
  }

  @Override
  public String name() {
    return "XML";
  }

  @Override
  public boolean recognises(String beginning) {
    return beginning.startsWith("<");
  }

  @Override
  public void read(SourceInput input, PatentSink sink) throws IOException {
    new XmlFile(sources, parser, input, sink).read();
  }
}
