package openhall.authoring.importing;

import java.util.Locale;

/** What was looked at; callers match on this, never on message text. */
public enum Check {
  /** The file cannot be read, or is larger than the limits. */
  FILE,
  /** A rule of the content model is broken. */
  CONTENT,
  /** 统一社会信用代码 whose check character is wrong (GB 32100-2015). */
  CREDIT_CODE,
  DUPLICATE_NAME,
  DUPLICATE_ID,
  /** A mandatory element (GB/T 36114, C2, W13) is not stated. */
  MISSING_ELEMENT,
  /** The source does not state what the model needs; a value was put in its place. */
  FILLED_IN,
  /** 承诺时限 is longer than 法定时限 (T10). */
  LIMIT,
  /** Says that it is free, yet lists fees. */
  FREE_WITH_FEES,
  MOJIBAKE,
  CONTROL_CHARACTER,
  /** Leftovers of the web page a text was copied from (W16). */
  WEB_BOILERPLATE,
  /** A link to a host that is not the government's (W14). */
  FOREIGN_LINK,
  /** Gambling and the like (W14). */
  SPAM,
  /** 来源:null and the like (W14). */
  NULL_METADATA,
  /** HTML that was turned into structure or plain text. */
  HTML,
  /** Entities that were escaped twice. */
  ESCAPED_TWICE,
  /** Marks that characters leave when they are lost (W15). */
  LOST_CHARACTER,
  /** Traditional characters in simplified text (W15). */
  TRADITIONAL,
  /** Pinyin in brackets behind a character (W15). */
  PINYIN,
  /** An announced number differs from what is listed (C42). */
  COUNT,
  /** A fee, department or window that is not there. */
  REFERENCE,
  /** 文号 not written as the rules for official documents want it (W13). */
  DOCUMENT_NUMBER,
  /** A picture that cannot be taken, or held more than the picture. */
  PICTURE,
  /** Private data of a person (A6). */
  PERSONAL_DATA,
  /** A cell that a spreadsheet would take for a formula. */
  FORMULA,
  /** A sheet, a column or a row that is not the template's. */
  TEMPLATE;

  /** The name in reports: {@code duplicate-id}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
