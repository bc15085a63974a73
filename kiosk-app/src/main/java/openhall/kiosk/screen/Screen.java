package openhall.kiosk.screen;

import java.util.List;
import java.util.Optional;
import openhall.content.Raster;

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

  /**
   * Groups of procedures or of fees; the tabs are the ways of grouping.
   *
   * @param search leads to a search among these alone, where there is one
   */
  record Guide(
      Chrome chrome,
      String title,
      String note,
      List<Tab> tabs,
      List<Link> groups,
      Paging paging,
      Optional<Link> search)
      implements Screen {
    public Guide {
      tabs = List.copyOf(tabs);
      groups = List.copyOf(groups);
    }
  }

  /**
   * The procedures of one group.
   *
   * @param letters lead to the pages of a long one; none where it is short
   */
  record ProcedureList(
      Chrome chrome, String title, String note, List<Tab> letters, List<Link> rows, Paging paging)
      implements Screen {
    public ProcedureList {
      letters = List.copyOf(letters);
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
  record FeeBoard(Chrome chrome, String title, String note, List<FeeGroup> groups, Link search)
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

  /**
   * A fee to reckon with: what was typed, what that comes to and how, and the standard itself.
   *
   * @param asked what the quantity is, and {@code unit} in what it is counted
   * @param typed the quantity so far, may be empty
   * @param sum what it comes to; without figure as long as nothing is typed
   */
  record Reckoner(
      Chrome chrome,
      String title,
      String note,
      String asked,
      String typed,
      String unit,
      Answer sum,
      List<Section> sections)
      implements Screen {
    public Reckoner {
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
   * One picture, as large as there is room.
   *
   * @param title what it shows
   * @param note stands below it, may be empty
   * @param pin where on it something is
   * @param lost said in place of a picture that cannot be drawn
   */
  record PicturePage(
      Chrome chrome, String title, String note, Raster raster, Optional<Pin> pin, String lost)
      implements Screen {}

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

  /** The office has the screen show nothing; these words are the program's own. */
  record Blank(Chrome chrome, String title, String words) implements Screen {}

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
}
