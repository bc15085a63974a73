package openhall.kiosk.screen;

import java.util.List;
import java.util.Optional;

/**
 * What is on the glass, ready to show: every text finished, nothing left to look up. Immutable;
 * carries no icon, colour or size.
 */
public sealed interface Screen {
  Chrome chrome();

  /**
   * The question, the ways to an answer, and an emergency if there is one.
   *
   * @param hint what to type, and {@code example} a way to type it quickly
   */
  record Home(
      Chrome chrome,
      String question,
      String hint,
      String example,
      List<Link> suggestions,
      List<Tile> tiles,
      Optional<Link> emergency)
      implements Screen {
    public Home {
      suggestions = List.copyOf(suggestions);
      tiles = List.copyOf(tiles);
    }
  }

  /** Groups of procedures or of fees; the tabs are the ways of grouping. */
  record Guide(
      Chrome chrome, String title, String note, List<Tab> tabs, List<Link> groups, Paging paging)
      implements Screen {
    public Guide {
      tabs = List.copyOf(tabs);
      groups = List.copyOf(groups);
    }
  }

  /** The procedures of one group. */
  record ProcedureList(Chrome chrome, String title, String note, List<Link> rows, Paging paging)
      implements Screen {
    public ProcedureList {
      rows = List.copyOf(rows);
    }
  }

  /** One procedure: four answers first, then all else. */
  record ProcedurePage(
      Chrome chrome,
      String title,
      List<String> facts,
      List<Answer> answers,
      List<Section> sections,
      Event along)
      implements Screen {
    public ProcedurePage {
      facts = List.copyOf(facts);
      answers = List.copyOf(answers);
      sections = List.copyOf(sections);
    }
  }

  /**
   * The essentials of a procedure as a code that any telephone reads, with or without a network.
   *
   * @param code the text of the QR code
   * @param print empty where no printer is
   */
  record TakeAlong(
      Chrome chrome, String title, List<String> words, String code, Optional<PrintOffer> print)
      implements Screen {
    public TakeAlong {
      words = List.copyOf(words);
    }
  }

  /** The fees of one group that are in force today, with announced changes. */
  record FeeBoard(Chrome chrome, String title, String note, List<FeeGroup> groups)
      implements Screen {
    public FeeBoard {
      groups = List.copyOf(groups);
    }
  }

  /** One fee schedule with every row in force. */
  record FeePage(
      Chrome chrome,
      String title,
      List<String> facts,
      List<FeeGroup> groups,
      List<Section> sections)
      implements Screen {
    public FeePage {
      facts = List.copyOf(facts);
      groups = List.copyOf(groups);
      sections = List.copyOf(sections);
    }
  }

  record RuleList(Chrome chrome, String title, String note, List<LinkGroup> groups, Paging paging)
      implements Screen {
    public RuleList {
      groups = List.copyOf(groups);
    }
  }

  record RulePage(Chrome chrome, String title, List<String> facts, List<Section> sections)
      implements Screen {
    public RulePage {
      facts = List.copyOf(facts);
      sections = List.copyOf(sections);
    }
  }

  /** Notices, or results: the two are told apart by title only. */
  record NoticeList(Chrome chrome, String title, String note, List<Link> rows, Paging paging)
      implements Screen {
    public NoticeList {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One notice.
   *
   * @param publicity the publicity period and what is left of it, empty when it has none
   */
  record NoticePage(
      Chrome chrome, String title, List<String> facts, String publicity, List<Section> sections)
      implements Screen {
    public NoticePage {
      facts = List.copyOf(facts);
      sections = List.copyOf(sections);
    }
  }

  /** Halls and departments. */
  record Departments(
      Chrome chrome, String title, String note, List<LinkGroup> groups, Paging paging)
      implements Screen {
    public Departments {
      groups = List.copyOf(groups);
    }
  }

  /** Telephones by what they are for. */
  record Hotlines(Chrome chrome, String title, String note, List<Section> sections)
      implements Screen {
    public Hotlines {
      sections = List.copyOf(sections);
    }
  }

  /** What a resident can set. */
  record Display(Chrome chrome, String title, String note, List<Choice> choices) implements Screen {
    public Display {
      choices = List.copyOf(choices);
    }
  }

  record DepartmentPage(Chrome chrome, String title, List<String> facts, List<Section> sections)
      implements Screen {
    public DepartmentPage {
      facts = List.copyOf(facts);
      sections = List.copyOf(sections);
    }
  }

  record HallPage(Chrome chrome, String title, List<String> facts, List<Section> sections)
      implements Screen {
    public HallPage {
      facts = List.copyOf(facts);
      sections = List.copyOf(sections);
    }
  }

  /**
   * What was typed and what it finds.
   *
   * @param advice what to do next when there is nothing to show, otherwise how many were found
   * @param help whom to ask, where nothing was found; otherwise empty
   */
  record Search(
      Chrome chrome,
      String typed,
      String hint,
      String advice,
      List<ResultGroup> results,
      Paging paging,
      String help,
      Typing typing)
      implements Screen {
    public Search {
      results = List.copyOf(results);
    }
  }

  /** What was open has been withdrawn or has expired. */
  record Gone(Chrome chrome, String title, String words) implements Screen {}

  /** The kiosk has never received content. */
  record NothingYet(Chrome chrome, String title, List<String> words) implements Screen {
    public NothingYet {
      words = List.copyOf(words);
    }
  }

  /**
   * This page failed; the others work.
   *
   * @param code to be told to whoever mends it
   */
  record Trouble(Chrome chrome, String title, List<String> words, String code) implements Screen {
    public Trouble {
      words = List.copyOf(words);
    }
  }

  /**
   * Where staff say who they are.
   *
   * @param digits how many have been typed
   * @param keys whether there is anything to type
   */
  record StaffDoor(Chrome chrome, String title, String words, int digits, boolean keys)
      implements Screen {}

  /** How the kiosk is. */
  record StaffPage(Chrome chrome, String title, String note, List<Section> sections)
      implements Screen {
    public StaffPage {
      sections = List.copyOf(sections);
    }
  }

  /** Is anybody still there? Covers the screen that it asks about. */
  record IdleWarning(
      Chrome chrome, Screen under, String question, String words, int secondsLeft, String stay)
      implements Screen {}

  /**
   * What stands around every screen.
   *
   * @param place where the kiosk stands
   * @param status which release is shown
   * @param remark what must be known about the language chosen, otherwise empty
   * @param complaint what the telephone beside the bar is for
   * @param phone the telephone, or where to go when the content names none
   * @param news offers a newer release in place of the status; empty when there is none
   */
  record Chrome(
      String place,
      String clock,
      String date,
      String status,
      String remark,
      String complaint,
      String phone,
      String news,
      Settings settings) {
    /** When nothing is known. */
    static Chrome plain(Settings settings) {
      Tongue tongue = Tongue.of(settings.language());
      return new Chrome(
          tongue.say(Desk.UNNAMED),
          "",
          "",
          "",
          "",
          tongue.say("监督投诉电话"),
          tongue.say("请到咨询台反映"),
          "",
          settings);
    }
  }

  /** A way on: title, a line below it, a word at the side. */
  record Link(String title, String note, String side, Event tap) {}

  record LinkGroup(String title, List<Link> links) {
    public LinkGroup {
      links = List.copyOf(links);
    }
  }

  record Tile(String title, String note, String count, Weight weight, Event tap) {}

  /** How much a tile matters. */
  enum Weight {
    LEAD,
    MONEY,
    PLAIN
  }

  record Tab(String title, boolean chosen, Event tap) {}

  /** Which page of how many; counted from 0. */
  record Paging(int page, int pages) {
    public static final Paging SINGLE = new Paging(0, 1);

    public boolean hasNext() {
      return page + 1 < pages;
    }

    public boolean hasPrevious() {
      return page > 0;
    }
  }

  /**
   * One of the four answers.
   *
   * @param figure the number or the word itself, never empty
   * @param unit follows the figure, may be empty
   * @param stated false when the content does not say; figure and note then say so in words
   */
  record Answer(
      String question, String figure, String unit, String note, Weight weight, boolean stated) {}

  /**
   * One fee as a resident reads it.
   *
   * @param figure amount, range or a word such as 免费; empty when only words can say it
   * @param change an announced change with its date, empty when there is none
   */
  record FeeRow(
      String name,
      String figure,
      String unit,
      String wording,
      String basis,
      String relief,
      String change,
      String remark) {}

  record FeeGroup(String title, String note, List<FeeRow> rows) {
    public FeeGroup {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A result whose title is marked where it matches: chars from {@code from} to before {@code to}.
   */
  record Result(String title, int from, int to, String why, Event tap) {}

  record ResultGroup(String title, List<Result> results) {
    public ResultGroup {
      results = List.copyOf(results);
    }
  }

  /** A chapter of a page. */
  record Section(String title, String hint, List<Part> parts) {
    public Section {
      parts = List.copyOf(parts);
    }
  }
}
