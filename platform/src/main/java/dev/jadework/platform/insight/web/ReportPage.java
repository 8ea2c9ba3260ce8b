package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.insight.register.StoredAssessment;
import dev.jadework.platform.insight.report.AssessmentReport;
import dev.jadework.platform.reports.HtmlWriter;
import dev.jadework.platform.reports.Report;
import dev.jadework.platform.reports.WordWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// 评估报告. The report of an assessment as a Word file and as a page to print.
@Controller
@AllowedTo({Role.ASSESSOR, Role.APPROVER, Role.PROGRAMME_MANAGER, Role.AUDITOR})
class ReportPage {
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  /// The page brings its own style and nothing else; no script may run in it.
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

  private final Assessments assessments;

  ReportPage(Assessments assessments) {
    this.assessments = assessments;
  }

  @GetMapping("/assessments/{id}/report.docx")
  ResponseEntity<byte[]> word(@PathVariable long id, Locale locale) throws IOException {
    StoredAssessment stored = found(id);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordWriter.write(report(stored, locale), out);
    return ResponseEntity.ok()
        .contentType(WORD)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(stored.content().number() + ".docx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(out.toByteArray());
  }

  @GetMapping("/assessments/{id}/report")
  ResponseEntity<String> page(@PathVariable long id, Locale locale) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", CONTENT_POLICY)
        .body(HtmlWriter.write(report(found(id), locale)));
  }

  private static Report report(StoredAssessment stored, Locale locale) {
    String command =
        "jadework assess %s.yaml --as-of %s --out DIR"
            .formatted(stored.project(), stored.inputs().asOf());
    return AssessmentReport.of(stored.content(), stored.signOff(), locale, command);
  }

  private StoredAssessment found(long id) {
    return assessments
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
