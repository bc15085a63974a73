package openhall.paper;

import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.json.DocumentJson;
import openhall.pages.Composing;
import openhall.pages.Released;
import openhall.publication.store.Releases;
import openhall.publication.store.Shown;
import openhall.trust.TrustFailure;
import openhall.trust.json.EnvelopeJson;

/** Whether a paper still says what is published. Reads only; any thread. */
record Checking(Database database, Released released) {

  /** A file that was published once. */
  private record Once(Item item, boolean isShown) {}

  CheckPage of(String typed) {
    if (typed.isBlank()) {
      return CheckPage.asked(typed);
    }
    Optional<CheckCode> code = CheckCode.typed(typed);
    if (code.isEmpty()) {
      return CheckPage.unread(typed);
    }
    // Two files may begin alike: who agrees in all digits is meant.
    List<CheckPage> answers =
        files(code.get()).stream().map(once -> answer(typed, code.get(), once)).toList();
    return answers.stream()
        .filter(CheckPage::holds)
        .findFirst()
        .or(() -> answers.stream().findFirst())
        .orElse(CheckPage.unknown(typed));
  }

  private CheckPage answer(String typed, CheckCode code, Once once) {
    Optional<Item> now = released.find(once.item().key());
    if (now.isEmpty()) {
      return CheckPage.withdrawn(typed, once.item().title());
    }
    if (!once.isShown()) {
      return CheckPage.superseded(typed, once.item().revision(), now.get());
    }
    boolean same =
        new Composing(released)
            .page(now.get())
            .filter(page -> CheckCode.words(page).equals(code.words()))
            .isPresent();
    return same ? CheckPage.current(typed, now.get()) : CheckPage.changed(typed, now.get());
  }

  private List<Once> files(CheckCode code) {
    return database.read(t -> {
      var releases = new Releases(t);
      var shown = new Shown(t);
      return releases.targetsOfHash(code.file()).stream()
          .flatMap(path -> releases.file(path).stream())
          .flatMap(file ->
              item(file.bytes()).stream()
                  .map(item ->
                      new Once(
                          item,
                          shown
                              .find(item.key())
                              .filter(target -> target.sha256().equals(file.sha256()))
                              .isPresent())))
          .toList();
    });
  }

  /** What else is signed there, as authority documents and tombstones, is on no paper. */
  private static Optional<Item> item(byte[] file) {
    try {
      return Optional.of(DocumentJson.read(EnvelopeJson.read(file).item()))
          .filter(Item.class::isInstance)
          .map(Item.class::cast);
    } catch (InvalidContent | TrustFailure e) {
      return Optional.empty();
    }
  }
}
