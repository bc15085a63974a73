package openhall.authoring.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;

/** Files that are nothing for us, and what to do instead. */
final class Foreign {

  private static final List<Magic> KNOWN =
      List.of(
          new Magic("%PDF", "这是 PDF，请上传原来的 Word 或 Excel 文件"),
          new Magic("{\\rtf", "这是 RTF，请用“另存为”存成 .docx"),
          new Magic("\u0089PNG", "这是图片，请到“新建内容”里选“图片”上传"),
          new Magic("\u00FF\u00D8\u00FF", "这是图片，请到“新建内容”里选“图片”上传"),
          new Magic("GIF8", "这是图片，不能导入"),
          new Magic("Rar!", "这是压缩包，请先解压，再逐个上传"),
          new Magic("7z\u00BC\u00AF", "这是压缩包，请先解压，再逐个上传"),
          new Magic("MZ", "这是程序，不能上传"),
          new Magic("\u007FELF", "这是程序，不能上传"));

  private record Magic(String bytes, String instead) {}

  private Foreign() {}

  static void refuse(byte[] bytes) {
    if (bytes.length == 0) {
      throw new Unreadable("文件是空的，请检查后再传", "the file is empty");
    }
    String start = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    for (Magic magic : KNOWN) {
      if (start.startsWith(magic.bytes())) {
        throw new Unreadable(magic.instead(), "not a kind of file that can be imported");
      }
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      old(bytes);
    }
    if (FileForm.isArchive(bytes)) {
      entries(bytes);
    }
  }

  private static void old(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    if (all.contains(wide("EncryptedPackage"))) {
      throw new Unreadable(
          "文件设了打开密码，请在 Excel 或 WPS 里取消密码后再传", "password-protected; remove the password");
    }
    String as = all.contains(wide("WordDocument")) ? ".docx" : ".xlsx";
    throw new Unreadable(
        "这是旧格式（.xls 或 .doc），请用“另存为”存成 " + as + " 再传", "an old format; save it as " + as);
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static void entries(byte[] bytes) {
    boolean office =
        OpenArchive.with(
            bytes,
            (zip, _) -> {
              zip.stream().map(ZipEntry::getName).forEach(Foreign::name);
              return zip.getEntry("[Content_Types].xml") != null;
            });
    if (!office) {
      throw new Unreadable("这是压缩包，请先解压，再逐个上传", "an archive; unpack it first");
    }
  }

  private static void name(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean climbs =
        lower.startsWith("/")
            || lower.contains("\\")
            || lower.contains(":")
            || List.of(lower.split("/", -1)).contains("..");
    if (climbs) {
      throw new Unreadable(name, "文件里有指向别处的路径，未读取", "a path in it leads elsewhere; not read");
    }
    if (lower.endsWith("vbaproject.bin")) {
      throw new Unreadable(
          "文件带有宏（.xlsm 或 .docm），请另存为不带宏的 .xlsx 或 .docx 再传", "holds macros; save it without");
    }
  }
}
