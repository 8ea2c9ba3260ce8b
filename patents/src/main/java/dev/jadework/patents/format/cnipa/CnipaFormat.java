package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.format.PatentFormat;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import java.io.IOException;

public final class CnipaFormat implements PatentFormat {
  @Override
  public String name() {
    return "cnipa";
  }

  @Override
  public void read(SourceInput input, PatentSink sink) throws IOException {
    sink.reject(
        new Reject(
            input.file(), "document 1", "xml.unknown-root", "not read", new SourceText.Whole("")));
  }
}
