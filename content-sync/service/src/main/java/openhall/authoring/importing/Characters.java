package openhall.authoring.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that do not belong into a public text, and traces of characters lost (W15). */
final class Characters {

  private static final Charset GBK = Charset.forName("GBK");

  // Control, zero-width and bidirectional characters; a line break is text.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n]]");

  // UTF-8 read as Latin-1 or Windows-1252: a lead byte's letter, then what its trail bytes become.
  private static final Pattern LATIN =
      Pattern.compile(
          "[\\u00C2-\\u00EF][\\u0080-\\u00BF\\u0152-\\u0178\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]");
  private static final Pattern FILLER = Pattern.compile("锟斤拷|烫烫|屯屯屯|\\uFFFD");
  private static final Pattern HAN_RUN = Pattern.compile("[\\u4E00-\\u9FA5]{6,}");

  private static final Pattern LOST =
      Pattern.compile(
          "\\?{2,}(?:/?[a-zA-Z]+>)?|(?<![<\\w])/(?:p|div|span|br|td|tr)>|[\\uE000-\\uF8FF]|□{2,}");
  private static final Pattern EMPTY_MARKS =
      Pattern.compile("“\\s*”|《\\s*》|(?<![0-9])[0-9]{1,2}、\\s*[；;。]");

  private static final Pattern TONED =
      Pattern.compile(
          "(?<=\\p{IsHan})[（(]\\s*[a-zü]*[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü ]*[)）]");
  private static final Pattern TONELESS =
      Pattern.compile(
          "(?<=\\p{IsHan})[（(](?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
              + "(?:[iuü]?(?:a(?:i|o|ng?)?|e(?:i|ng?|r)?|o(?:u|ng)?)|i(?:ng?|u)?|u[in]?|[üv]n?)[1-5]?[)）]");

  private Characters() {}

  static String withoutInvisible(String text, Notes notes) {
    String plain =
        text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replace('\u00A0', ' ');
    Matcher invisible = INVISIBLE.matcher(plain);
    if (!invisible.find()) {
      return plain;
    }
    String code = "U+%04X".formatted((int) plain.charAt(invisible.start()));
    notes.warn(
        Check.CONTROL_CHARACTER,
        code + " " + shown(plain),
        "含有控制字符或看不见的字符，已删去",
        "contained control or invisible characters, removed");
    return invisible.replaceAll("");
  }

  static String withoutPinyin(String text, Notes notes) {
    Matcher toned = TONED.matcher(text);
    String rest = text;
    if (toned.find()) {
      notes.warn(Check.PINYIN, toned.group(), "括号里的注音已删去", "pinyin in brackets, removed");
      rest = toned.replaceAll("");
    }
    Matcher toneless = TONELESS.matcher(rest);
    if (toneless.find()) {
      notes.warn(
          Check.PINYIN,
          toneless.group(),
          "括号里像是注音，请核对",
          "this looks like pinyin in brackets; check");
    }
    return rest;
  }

  static String notGarbled(String text, Notes notes) {
    garbled(text)
        .ifPresent(sign ->
            notes.reject(
                Check.MOJIBAKE,
                sign + " … " + shown(text),
                "乱码：编码转换出错，请从原文重新取得",
                "garbled by a wrong encoding; take the text from its source again"));
    return text;
  }

  static String lostMarks(String text, Notes notes) {
    Matcher lost = LOST.matcher(text);
    if (lost.find()) {
      notes.warn(
          Check.LOST_CHARACTER,
          around(text, lost.start()),
          "像是丢了字，请对照原文补上",
          "characters seem to be lost here; complete from the source");
    }
    Matcher empty = EMPTY_MARKS.matcher(text);
    if (empty.find()) {
      notes.warn(
          Check.LOST_CHARACTER,
          around(text, empty.start()),
          "引号、书名号或序号后面是空的，像是丢了字",
          "quotation marks or a number with nothing in it; a word seems to be lost");
    }
    return text;
  }

  private static Optional<String> garbled(String text) {
    Matcher filler = FILLER.matcher(text);
    if (filler.find()) {
      return Optional.of(filler.group());
    }
    Matcher latin = LATIN.matcher(text);
    if (latin.find()) {
      return Optional.of(latin.group());
    }
    return HAN_RUN
        .matcher(text)
        .results()
        .map(run -> run.group())
        .filter(Characters::readAsGbk)
        .findFirst();
  }

  /** Whether these characters are the bytes of UTF-8 text that was read as GBK: 骞垮畨 for 广安. */
  private static boolean readAsGbk(String han) {
    try {
      ByteBuffer bytes = GBK.newEncoder().encode(CharBuffer.wrap(han));
      // The last bytes of a run may be half a character; cut to the last that can begin one.
      int end = bytes.limit();
      while (end > bytes.limit() - 4 && (bytes.get(end - 1) & 0xC0) == 0x80) {
        end--;
      }
      int lead = bytes.get(end - 1) & 0xFF;
      int whole = lead >= 0xE0 && bytes.limit() - end == 2 ? bytes.limit() : end - 1;
      bytes.limit(whole);
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return decoded.length() >= 3 && decoded.codePoints().allMatch(Character::isIdeographic);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static String around(String text, int index) {
    return shown(text.substring(Math.max(0, index - 12), Math.min(text.length(), index + 24)));
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
