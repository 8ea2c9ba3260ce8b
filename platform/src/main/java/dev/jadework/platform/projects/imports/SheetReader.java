package dev.jadework.platform.projects.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Reads a table from an uploaded file, whatever its name says: XLSX or CSV.
public final class SheetReader {
  /// Largest upload. 10,000 rows of 23 columns are about 2 MB as XLSX.
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /// Most rows of one file; more are refused as a whole, so that nothing is cut off in silence.
  public static final int MAX_ROWS = 20_000;

  private SheetReader() {}

  /// @throws FileRefused if the content is no table
  public static SheetTable read(byte[] content) throws FileRefused {
    if (content.length == 0) {
      throw new FileRefused(
          "文件是空的（0 字节）。请重新选择文件。", "The file is empty (0 bytes). Choose it again.");
    }
    if (content.length > MAX_BYTES) {
      throw new FileRefused(
          "文件有 " + content.length / 1_048_576 + " MB，最多 20 MB。请拆成几个文件。",
          "The file has " + content.length / 1_048_576 + " MB; at most 20 MB. Split it.");
    }
    SheetTable table =
        switch (magic(content)) {
          case OOXML -> XlsxTable.read(content);
          case OLE2 -> throw ole2(content);
          case PDF, RTF, XML, WORD2, HTML, JPEG, PNG, GIF, TIFF, BMP, WMF, EMF ->
              throw new FileRefused(
                  "这不是 XLSX 或 CSV 文件。请用模板另存为 .xlsx 后上传。",
                  "This is neither XLSX nor CSV. Save it as .xlsx, from the template, and upload that.");
          default -> CsvTable.read(content);
        };
    if (table.rows().isEmpty()) {
      throw new FileRefused(
          "表头下面没有数据行。请填写后再上传。",
          "There are no rows below the heads. Fill in some and upload again.");
    }
    return table;
  }

  private static FileMagic magic(byte[] content) throws FileRefused {
    try {
      return FileMagic.valueOf(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new FileRefused(
          "文件无法读取：" + e.getMessage(), "The file cannot be read: " + e.getMessage());
    }
  }

  private static FileRefused ole2(byte[] content) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return new FileRefused(
            "文件有密码保护，无法读取。请去掉密码后再上传。",
            "The file is protected by a password. Remove the password and upload again.");
      }
    } catch (IOException | RuntimeException notReadable) {
      // Fall through: whatever it is, it is not a workbook that we read.
    }
    return new FileRefused(
        "这是旧版 .xls 或其他 Office 97 文件。请另存为 .xlsx 后上传。",
        "This is an old .xls or another Office 97 file. Save it as .xlsx and upload that.");
  }
}
