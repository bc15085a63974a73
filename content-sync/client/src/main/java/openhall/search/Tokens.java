package openhall.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Block;
import openhall.content.Contact;
import openhall.content.Department;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.FinderAid;
import openhall.content.Hall;
import openhall.content.Head;
import openhall.content.Item;
import openhall.content.Material;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Programme;
import openhall.content.ResultDocument;
import openhall.content.Rule;
import openhall.content.WindowRef;

/** What of an item can be found. Made when a release is activated, read when somebody searches. */
public final class Tokens {

  /** Of the rows; another version makes all of them again. */
  public static final int VERSION = 2;

  private static final int MOST_NAMES = 60;
  private static final int MOST_BODY = 400;

  /** One text that can be found. */
  record Token(Part part, String text) {}

  private Tokens() {}

  /**
   * Makes what the store keeps about an item, which {@link Index} understands. One thread, and one
   * release: what it returns remembers how names are read.
   */
  public static Function<Item, String> rows() {
    var rows = new Rows();
    return item -> rows.write(of(item));
  }

  static List<Token> of(Item item) {
    Head head = item.head();
    var tokens = new ArrayList<Token>();
    tokens.add(new Token(Part.TITLE, head.title()));
    add(tokens, Part.ALIAS, head.aliases());
    add(tokens, Part.CODE, List.of(head.catalogue().index(), head.catalogue().documentNumber()));
    switch (item) {
      case Procedure procedure -> add(tokens, procedure);
      case FeeSchedule schedule -> add(tokens, schedule);
      case Rule rule -> add(tokens, rule);
      case Notice notice -> add(tokens, notice);
      case Department department -> add(tokens, department);
      case Hall hall -> add(tokens, hall);
      case FinderAid aid ->
          aid.synonyms()
              .forEach(group ->
                  tokens.add(
                      new Token(Part.ALIAS, String.join(String.valueOf(Synonyms.BETWEEN), group))));
      case Picture _, Programme _ -> {}
    }
    add(tokens, Part.DEPARTMENT, List.of(head.catalogue().issuingOrgan()));
    return tokens.stream().filter(token -> !token.text().isBlank()).distinct().toList();
  }

  private static void add(List<Token> tokens, Procedure item) {
    Procedure.Scope scope = item.scope();
    add(tokens, Part.DETAIL, scope.themes());
    add(tokens, Part.DETAIL, scope.lifeEvents());
    add(tokens, Part.DETAIL, item.guidance().results().stream().map(ResultDocument::name).toList());
    add(tokens, Part.DEPARTMENT, List.of(scope.authority().name()));
    add(
        tokens,
        Part.CODE,
        List.of(
            scope.codes().local(),
            scope.codes().task(),
            scope.codes().catalog(),
            scope.codes().handling()));
    add(tokens, Part.CODE, item.handling().windows().stream().map(WindowRef::window).toList());
    add(tokens, Part.CODE, phones(item.guidance().contacts()));
    body(
        tokens,
        Stream.concat(
            item.handling().materials().stream().map(Material::name),
            item.handling().conditions().stream()));
  }

  private static void add(List<Token> tokens, FeeSchedule item) {
    add(tokens, Part.DETAIL, item.fees().stream().map(Fee::name).toList());
    add(tokens, Part.DEPARTMENT, List.of(item.payee()));
    body(tokens, item.fees().stream().map(Fee::standardText));
  }

  private static void add(List<Token> tokens, Rule item) {
    add(tokens, Part.DETAIL, List.of(item.family(), item.collection()));
    body(tokens, item.body().stream().map(Tokens::text));
  }

  private static void add(List<Token> tokens, Notice item) {
    add(tokens, Part.CODE, phones(item.contacts()));
    body(tokens, item.body().stream().map(Tokens::text));
  }

  private static void add(List<Token> tokens, Department item) {
    add(tokens, Part.ALIAS, List.of(item.shortName()));
    add(tokens, Part.DETAIL, item.posts().stream().map(Department.Post::post).toList());
    add(
        tokens,
        Part.DETAIL,
        item.posts().stream()
            .flatMap(post -> post.person().stream())
            .map(Department.Person::name)
            .toList());
    add(tokens, Part.CODE, phones(item.contacts()));
    body(tokens, item.duties().stream());
  }

  private static void add(List<Token> tokens, Hall item) {
    for (Hall.Window window : item.windows()) {
      add(tokens, Part.DETAIL, List.of(window.name()));
      add(tokens, Part.DETAIL, window.functions());
      add(tokens, Part.CODE, List.of(window.number(), window.phone()));
    }
    add(tokens, Part.CODE, phones(item.contacts()));
    body(tokens, Stream.of(item.address()));
  }

  private static void add(List<Token> tokens, Part part, List<String> texts) {
    texts.stream().limit(MOST_NAMES).forEach(text -> tokens.add(new Token(part, text)));
  }

  private static void body(List<Token> tokens, Stream<String> texts) {
    String all = texts.collect(Collectors.joining(" "));
    tokens.add(new Token(Part.BODY, all.substring(0, Math.min(all.length(), MOST_BODY))));
  }

  private static List<String> phones(List<Contact> contacts) {
    return contacts.stream().map(Contact::phone).toList();
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text();
      case Block.Paragraph paragraph -> paragraph.text();
      case Block.Bullets bullets -> String.join(" ", bullets.entries());
      case Block.Table table ->
          table.rows().stream().flatMap(List::stream).collect(Collectors.joining(" "));
    };
  }
}
