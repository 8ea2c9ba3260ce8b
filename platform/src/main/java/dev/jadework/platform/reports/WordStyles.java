package dev.jadework.platform.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// The styles of every Word report, read from `word-styles.xml`: what the office's template
/// says can be changed there.
final class WordStyles {
  private WordStyles() {}

  static void addTo(XWPFDocument document, boolean chinese) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            WordStyles.class.getResourceAsStream("word-styles.xml"), "word-styles.xml")) {
      CTStyles styles = StylesDocument.Factory.parse(in).getStyles();
      CTLanguage language = styles.getDocDefaults().getRPrDefault().getRPr().getLangArray(0);
      language.setVal(chinese ? "zh-CN" : "en-GB");
      document.createStyles().setStyles(styles);
    } catch (XmlException e) {
      throw new IllegalStateException("word-styles.xml of the product is damaged", e);
    }
  }
}
