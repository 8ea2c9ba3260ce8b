package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.Duties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 专利详情. One document of the corpus, with the words of a query or a feature marked.
@Controller
@AllowedTo
class PatentPage {
  private final Corpus corpus;
  private final FundedRegister register;
  private final Duties duties;
  private final Clock clock;

  PatentPage(Corpus corpus, FundedRegister register, Duties duties, Clock clock) {
    this.corpus = corpus;
    this.register = register;
    this.duties = duties;
    this.clock = clock;
  }

  /// @param mark words to mark in the texts, separated by blanks
  @GetMapping("/corpus/patents/{pn}")
  String show(
      @PathVariable String pn,
      @RequestParam(defaultValue = "") String mark,
      CurrentUser user,
      Model model) {
    if (corpus.problem().isPresent()) {
      return NoCorpus.page(corpus, model);
    }
    Patent patent = find(pn);
    // Who judges novelty and ownership has to know the inventors; nobody else does.
    boolean open = user.hasAny(Role.ASSESSOR, Role.APPROVER);
    List<String> inventors =
        patent.inventors().stream()
            .map(party -> open ? party.name() : MaskedName.of(party.name()))
            .toList();
    model.addAttribute("patent", patent);
    model.addAttribute("inventors", inventors);
    model.addAttribute("masked", !open && !inventors.isEmpty());
    model.addAttribute("marker", Marker.of(mark));
    model.addAttribute("origins", origins(patent, user));
    return "insight/patent";
  }

  private List<PatentOrigin> origins(Patent patent, CurrentUser user) {
    LocalDate today = LocalDate.now(clock);
    return register.of(user, today).of(patent.publication(), patent.application()).stream()
        .map(origin -> new PatentOrigin(origin, duties.of(origin.project().project(), today)))
        .toList();
  }

  private Patent find(String pn) {
    try {
      return corpus
          .index()
          .find(PublicationNumber.parse(pn))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (UnreadableNumberException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
    }
  }
}
