package openhall.kiosk.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import openhall.content.Rule;

/** 办事制度 (C7–C9). */
final class RuleScreens {
  private RuleScreens() {}

  static Screen list(Desk desk) {
    List<Rule> rules =
        desk.current(Rule.class).stream()
            .sorted(
                Comparator.comparingInt(
                        (Rule rule) -> rule.number() == 0 ? Integer.MAX_VALUE : rule.number())
                    .thenComparing(desk.nearestThenTitle()))
            .toList();
    Map<String, List<Rule>> families = Rows.grouped(rules, rule -> List.of(rule.family()));
    return new Screen.RuleList(
        desk.chrome(),
        desk.say("办事制度"),
        rules.isEmpty()
            ? desk.say("现在没有公开的制度，{0}", desk.askAt())
            : desk.say("共 {0} 项，任何人都可以查看和监督", rules.size()),
        Rows.slice(
            desk,
            families,
            desk.rows(),
            rule -> Rows.link(rule, rule.collection(), number(desk, rule))),
        desk.paging(rules.size(), desk.rows()));
  }

  static Screen page(Desk desk, Rule rule) {
    return new Screen.RulePage(
        desk.chrome(),
        rule.title(),
        Stream.of(
                rule.family(),
                desk.say("{0}公布", desk.date(rule.head().dates().issuedOn())),
                rule.head().catalogue().documentNumber())
            .filter(fact -> !fact.isEmpty())
            .toList(),
        List.of(
            new Section("", "", Words.blocks(rule.body())),
            new Section(desk.say("公开信息"), "", Rows.identity(desk, rule))));
  }

  private static String number(Desk desk, Rule rule) {
    return rule.number() == 0 ? "" : desk.say("第 {0} 号", rule.number());
  }
}
