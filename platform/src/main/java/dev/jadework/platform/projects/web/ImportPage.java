package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.imports.ErrorReceipt;
import dev.jadework.platform.projects.imports.ImportTemplate;
import dev.jadework.platform.projects.imports.Imports;
import dev.jadework.platform.shell.Downloads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// 项目导入. Template, upload, check, confirmation and receipt.
@Controller
@AllowedTo(Role.PROGRAMME_MANAGER)
class ImportPage {
  /// Rows of a kind that the receipt shows; the rest is in the downloads.
  static final int SHOWN = 200;

  private final Imports imports;

  ImportPage(Imports imports) {
    this.imports = imports;
  }

  @GetMapping("/project-imports")
  String begin(Model model) {
    model.addAttribute("latest", imports.latest(20));
    return "projects/imports";
  }

  @GetMapping("/project-template.xlsx")
  ResponseEntity<byte[]> template(Locale locale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImportTemplate.write(locale, out);
    String name = locale.getLanguage().equals("zh") ? "项目导入模板.xlsx" : "project-import.xlsx";
    return Downloads.workbook(name, out.toByteArray());
  }

  @PostMapping("/project-imports")
  String upload(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean ignoreUnknown,
      CurrentUser user)
      throws IOException {
    Imports.Upload upload = imports.check(name(file), file.getBytes(), ignoreUnknown, user.login());
    return "redirect:" + Links.imported(upload.id());
  }

  @GetMapping("/project-imports/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("upload", find(id));
    model.addAttribute("shown", SHOWN);
    return "projects/import";
  }

  @PostMapping("/project-imports/{id}/confirm")
  String confirm(@PathVariable long id, CurrentUser user) {
    find(id);
    imports.confirm(id, user.login());
    return "redirect:" + Links.imported(id);
  }

  @GetMapping("/project-imports/{id}/errors.xlsx")
  ResponseEntity<byte[]> errors(@PathVariable long id, Locale locale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ErrorReceipt.write(find(id).receipt(), locale, out);
    String name = locale.getLanguage().equals("zh") ? "错误回执-" : "errors-";
    return Downloads.workbook(name + id + ".xlsx", out.toByteArray());
  }

  private Imports.Upload find(long id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// The last part of the name: some browsers send the whole path.
  private static String name(MultipartFile file) {
    String name = String.valueOf(file.getOriginalFilename()).replace('\\', '/').replace("\0", "");
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.length() > 200 ? last.substring(last.length() - 200) : last;
  }
}
