package openhall.content;

import java.util.List;

/**
 * 办事制度 (C7–C9).
 *
 * @param family one of the groups rules fall into, such as 民主管理
 * @param collection 汇编 it belongs to, empty when none
 * @param number place in the collection, 0 when none
 */
public record Rule(Head head, String family, String collection, int number, List<Block> body)
    implements Item {

  public Rule {
    Texts.line("family", family);
    Texts.optionalLine("collection", collection);
    Texts.atLeast("number", number, 0);
    if (body.isEmpty()) {
      throw new InvalidContent("body", "", "正文不能为空", "the body must not be empty");
    }
    body = List.copyOf(body);
  }

  @Override
  public Kind kind() {
    return Kind.RULE;
  }

  @Override
  public Rule withHead(Head next) {
    return new Rule(next, family, collection, number, body);
  }
}
