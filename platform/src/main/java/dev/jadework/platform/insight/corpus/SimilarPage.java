package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.platform.identity.AllowedTo;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 相似检索. Search for texts like a given one.
@Controller
@AllowedTo
class SimilarPage {
  private static final int SIMILAR = 30;
  private static final int LONGEST_TEXT = 60_000;
  private final Corpus corpus;

  SimilarPage(Corpus corpus) {
    this.corpus = corpus;
  }

  @GetMapping("/corpus/similar")
  String ask(Model model) {
    return corpus.problem().isPresent()
        ? NoCorpus.page(corpus, model)
        : similarPage(corpus.index(), "", null, "", null, model);
  }

  /// A text is too long for an address, so it is posted; nothing is stored.
  @PostMapping("/corpus/similar")
  String similar(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate before,
      @RequestParam(defaultValue = "") String ipc,
      Model model,
      HttpServletResponse response) {
    if (corpus.problem().isPresent()) {
      return NoCorpus.page(corpus, model);
    }
    PatentIndex index = corpus.index();
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      response.setStatus(422);
      model.addAttribute(
          "problem", text.isBlank() ? "insight.similar.empty" : "insight.similar.long");
      return similarPage(index, text, before, ipc, null, model);
    }
    PriorArtResult result =
        index.similar(
            new PriorArtRequest(text, before, ipc.isBlank() ? null : ipc.strip(), SIMILAR));
    return similarPage(index, text, before, ipc, result, model);
  }

  private static String similarPage(
      PatentIndex index,
      String text,
      @Nullable LocalDate before,
      String ipc,
      @Nullable PriorArtResult result,
      Model model) {
    model.addAttribute("corpus", index.snapshot());
    model.addAttribute("text", text);
    model.addAttribute("before", before == null ? "" : before.toString());
    model.addAttribute("ipc", ipc);
    model.addAttribute("result", result);
    return "insight/similar";
  }
}
