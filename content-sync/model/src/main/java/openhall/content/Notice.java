package openhall.content;

import java.util.List;

/**
 * 公告公示 and 办事结果 (C15–C31).
 *
 * @param publicity 公示期; {@link Period#ALWAYS} when it has none (T6)
 * @param objection how to object inside the period, empty when not applicable
 */
public record Notice(
    Head head,
    NoticeType type,
    Period publicity,
    String objection,
    List<Contact> contacts,
    List<Block> body)
    implements Item {

  public Notice {
    Texts.optionalText("objection", objection);
    contacts = List.copyOf(contacts);
    if (body.isEmpty()) {
      throw new InvalidContent("body", "", "正文不能为空", "the body must not be empty");
    }
    body = List.copyOf(body);
  }

  @Override
  public Kind kind() {
    return Kind.NOTICE;
  }

  @Override
  public Notice withHead(Head next) {
    return new Notice(next, type, publicity, objection, contacts, body);
  }

  /** Whether it tells results, the third of the 三公开 (C1). */
  public boolean isResult() {
    return switch (type) {
      case RESULT, FINANCE, RELIEF -> true;
      case APPOINTMENT, RECRUITMENT, TENDER, HEARING, CONSULTATION, EMERGENCY, GENERAL -> false;
    };
  }
}
