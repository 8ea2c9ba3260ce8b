package dev.jadework.platform.projects.imports;

import dev.jadework.platform.projects.Entry;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.EntryText;
import dev.jadework.platform.projects.FieldChange;
import dev.jadework.platform.projects.FieldReader;
import dev.jadework.platform.projects.FieldText;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.Reading;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 导入检查. Compares a table with the register and says for every row what becomes of it. Changes
/// nothing.
///
/// @param receipt what becomes of each row
/// @param rows the rows to be written: those that are added or updated
public record ImportCheck(ImportReceipt receipt, List<Projects.Row> rows) {
  public ImportCheck {
    rows = List.copyOf(rows);
  }

  /// Begins the number of the template's example row.
  static final Labels EXAMPLE = new Labels("示例", "EXAMPLE");

  /// What the check needs to know of the register.
  ///
  /// @param byNumber projects that have one of these numbers, with everything
  /// @param regions GB/T 2260 prefixes of the regions that a policy pack binds
  public record Register(
      Function<Collection<String>, Map<String, Project>> byNumber, List<String> regions) {}

  /// Checks a file; if it cannot be read at all, the receipt says why.
  public static ImportCheck of(byte[] content, boolean ignoreUnknown, Register register) {
    try {
      SheetTable table = SheetReader.read(content);
      return new ImportCheck.Run(table, ImportHeads.of(table, ignoreUnknown), register).check();
    } catch (FileRefused refused) {
      return new ImportCheck(
          new ImportReceipt(refused.reasons(), List.of(), List.of(), 0, List.of()), List.of());
    }
  }

  /// One row while it is being checked.
  private record Draft(
      SheetTable.Row row,
      Map<ProjectField, Object> values,
      Map<EntryKind, List<Map<String, Object>>> lists,
      List<CellProblem> problems) {
    String number() {
      return String.valueOf(values.getOrDefault(ProjectField.NUMBER, ""));
    }
  }

  private record Run(SheetTable table, ImportHeads heads, Register register) {

    ImportCheck check() {
      List<Draft> drafts = new ArrayList<>();
      int examples = 0;
      for (SheetTable.Row row : table.rows()) {
        String number = row.cell(column(ProjectField.NUMBER)).text().strip();
        if (number.startsWith(EXAMPLE.zh()) || number.startsWith(EXAMPLE.en())) {
          examples++;
        } else {
          drafts.add(draft(row));
        }
      }
      refuseDuplicates(drafts);
      Map<String, Project> known =
          register
              .byNumber()
              .apply(
                  drafts.stream()
                      .map(Draft::number)
                      .filter(number -> !number.isEmpty())
                      .distinct()
                      .toList());
      List<ImportReceipt.Row> rows = new ArrayList<>();
      List<Projects.Row> writable = new ArrayList<>();
      for (Draft draft : drafts) {
        rows.add(settle(draft, known.get(draft.number()), writable));
      }
      return new ImportCheck(
          new ImportReceipt(List.of(), table.heads(), heads.ignored(), examples, rows), writable);
    }

    private int column(ProjectField field) {
      return heads.columns().getOrDefault(field, Integer.MAX_VALUE);
    }

    private Draft draft(SheetTable.Row row) {
      Draft draft =
          new Draft(
              row,
              new EnumMap<>(ProjectField.class),
              new EnumMap<>(EntryKind.class),
              new ArrayList<>());
      readLists(draft);
      heads
          .columns()
          .forEach(
              (field, column) -> {
                Entry entry = row.cell(column);
                switch (FieldReader.read(field, entry)) {
                  case Reading.Value(Object value) -> draft.values().put(field, value);
                  case Reading.Blank _ -> {}
                  case Reading.Unreadable(String found, Labels allowed, Labels fix) ->
                      draft.problems().add(problem(draft, field, found, allowed, fix));
                }
              });
      Object region = draft.values().get(ProjectField.REGION_CODE);
      if (region instanceof String code
          && register.regions().stream().noneMatch(code::startsWith)) {
        String all = String.join("、", register.regions());
        draft
            .problems()
            .add(
                problem(
                    draft,
                    ProjectField.REGION_CODE,
                    code,
                    new Labels(
                        "有政策包的地区，代码以 " + all + " 开头", "a region with a policy pack: " + all + "…"),
                    new Labels(
                        "改正代码，或先安装该地区的政策包", "correct it, or add that region's policy pack")));
      }
      if (draft.values().get(ProjectField.DATE_STARTED) instanceof LocalDate start
          && draft.values().get(ProjectField.DATE_PLANNED_END) instanceof LocalDate end
          && end.isBefore(start)) {
        draft
            .problems()
            .add(
                problem(
                    draft,
                    ProjectField.DATE_PLANNED_END,
                    end.toString(),
                    new Labels("不早于实施开始日期 " + start, "not before the start date " + start),
                    new Labels("核对两个日期", "check both dates")));
      }
      return draft;
    }

    @SuppressWarnings("unchecked") // a list that was read has entries of this type only
    private void readLists(Draft draft) {
      heads
          .lists()
          .forEach(
              (kind, column) -> {
                switch (EntryText.read(kind, draft.row().cell(column))) {
                  case Reading.Value(Object value) ->
                      draft.lists().put(kind, (List<Map<String, Object>>) value);
                  case Reading.Blank _ -> {}
                  case Reading.Unreadable(String found, Labels allowed, Labels fix) ->
                      draft.problems().add(problem(draft, column, found, allowed, fix));
                }
              });
    }

    private void refuseDuplicates(List<Draft> drafts) {
      Map<String, List<Draft>> byNumber =
          drafts.stream()
              .filter(draft -> !draft.number().isEmpty())
              .collect(Collectors.groupingBy(Draft::number, HashMap::new, Collectors.toList()));
      byNumber.values().stream()
          .filter(same -> same.size() > 1)
          .forEach(
              same ->
                  same.forEach(
                      draft -> {
                        String others =
                            same.stream()
                                .filter(other -> other != draft)
                                .limit(5)
                                .map(
                                    other ->
                                        SheetTable.address(
                                            column(ProjectField.NUMBER), other.row().number()))
                                .collect(Collectors.joining("、"));
                        draft
                            .problems()
                            .add(
                                problem(
                                    draft,
                                    ProjectField.NUMBER,
                                    draft.number(),
                                    new Labels("每个编号在文件中只出现一次", "each number once in a file"),
                                    new Labels(
                                        "与 " + others + " 重复，只保留一行",
                                        "repeats " + others + "; keep one row")));
                      }));
    }

    private ImportReceipt.Row settle(
        Draft draft, @Nullable Project known, List<Projects.Row> writable) {
      List<FieldChange> changes = new ArrayList<>();
      Map<ProjectField, Object> different = new EnumMap<>(ProjectField.class);
      Map<EntryKind, List<Map<String, Object>>> lists = new EnumMap<>(draft.lists());
      if (known == null) {
        different.putAll(draft.values());
        requireFields(draft);
      } else {
        lists.entrySet().removeIf(list -> list.getValue().equals(known.entries(list.getKey())));
        lists.forEach(
            (kind, entries) ->
                changes.add(
                    new FieldChange(
                        kind.path(),
                        EntryText.write(kind, known.entries(kind), Locale.CHINESE),
                        EntryText.write(kind, entries, Locale.CHINESE))));
        draft
            .values()
            .forEach(
                (field, value) -> {
                  Object before = known.values().get(field);
                  if (!value.equals(before)) {
                    different.put(field, value);
                    changes.add(
                        new FieldChange(
                            field.path(),
                            FieldText.stored(field.type(), before),
                            FieldText.stored(field.type(), value)));
                  }
                });
        refuseStageChange(draft, known, different);
      }
      ImportReceipt.Action action = action(draft, known, different.isEmpty() && lists.isEmpty());
      if (action == ImportReceipt.Action.ADD || action == ImportReceipt.Action.UPDATE) {
        writable.add(
            new Projects.Row(
                draft.number(), known == null ? 0 : known.version(), different, lists));
      }
      boolean rejected = action == ImportReceipt.Action.REJECT;
      return new ImportReceipt.Row(
          draft.row().number(),
          draft.number(),
          String.valueOf(
              draft.values().getOrDefault(ProjectField.TITLE, known == null ? "" : known.title())),
          action,
          rejected ? List.of() : changes,
          draft.problems().stream().sorted(Comparator.comparingInt(CellProblem::column)).toList(),
          rejected ? draft.row().cells().stream().map(Entry::text).toList() : List.of());
    }

    private static ImportReceipt.Action action(Draft draft, @Nullable Project known, boolean same) {
      if (!draft.problems().isEmpty()) {
        return ImportReceipt.Action.REJECT;
      }
      if (known == null) {
        return ImportReceipt.Action.ADD;
      }
      return same ? ImportReceipt.Action.UNCHANGED : ImportReceipt.Action.UPDATE;
    }

    /// A blank cell leaves a known project as it is, but a new one cannot do without these.
    private void requireFields(Draft draft) {
      for (ProjectField field : ProjectField.values()) {
        boolean reported =
            draft.problems().stream().anyMatch(problem -> problem.column() == column(field));
        if (field.required() && !draft.values().containsKey(field) && !reported) {
          draft
              .problems()
              .add(
                  problem(
                      draft,
                      field,
                      "",
                      new Labels("必填", "required"),
                      new Labels(
                          "填写" + field.label().zh(),
                          "enter the " + field.label().en().toLowerCase(Locale.ROOT))));
        }
      }
    }

    /// A project enters a stage through its gate only; an import may not go round it.
    private void refuseStageChange(
        Draft draft, Project known, Map<ProjectField, Object> different) {
      if (different.get(ProjectField.STAGE) instanceof String stage) {
        String now = ProjectField.STAGE.codes().label(known.stage().name(), Locale.CHINESE);
        String nowEn = ProjectField.STAGE.codes().label(known.stage().name(), Locale.ENGLISH);
        draft
            .problems()
            .add(
                problem(
                    draft,
                    ProjectField.STAGE,
                    ProjectField.STAGE.codes().label(stage, Locale.CHINESE),
                    new Labels("已登记项目保持现阶段：" + now, "the stage it is in: " + nowEn),
                    new Labels(
                        "阶段只能在项目页通过关口改变；留空或填现阶段",
                        "a stage changes at the gate on the project's page; leave it blank")));
      }
    }

    private CellProblem problem(
        Draft draft, ProjectField field, String found, Labels allowed, Labels fix) {
      return problem(draft, column(field), found, allowed, fix);
    }

    private CellProblem problem(Draft draft, int column, String found, Labels allowed, Labels fix) {
      return new CellProblem(
          column,
          SheetTable.address(column, draft.row().number()),
          table.heads().get(column),
          found,
          allowed,
          fix);
    }
  }
}
