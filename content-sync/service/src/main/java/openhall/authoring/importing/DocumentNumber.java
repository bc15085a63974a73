package openhall.authoring.importing;

import java.util.regex.Pattern;

/** 文号 as the rules for official documents write it: 国发〔2007〕7号 (W13). */
final class DocumentNumber {

  private static final Pattern WRONG_BRACKETS =
      Pattern.compile("[\\[【（(［]\\s*(?:19|20)[0-9]{2}\\s*[\\]】）)］]");
  private static final Pattern NO_NUMBER = Pattern.compile("〔[0-9]{4}〕(?!.*[0-9]+号).*");

  private DocumentNumber() {}

  static String wellFormed(String text, Notes notes) {
    if (notes.field().endsWith("documentNumber")
        && (WRONG_BRACKETS.matcher(text).find() || NO_NUMBER.matcher(text).find())) {
      notes.warn(
          Check.DOCUMENT_NUMBER,
          text,
          "文号应写成“国发〔2007〕7号”的形式，年份用六角括号",
          "a document number is written like 国发〔2007〕7号");
    }
    return text;
  }
}
