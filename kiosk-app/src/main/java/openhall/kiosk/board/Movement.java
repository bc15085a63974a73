package openhall.kiosk.board;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Gliding;

/** What glides on a board: the sentences of bands, the rows of long tables. FX thread only. */
public final class Movement {

  private final Gliding gliding;
  private final Set<Moving> ending = new HashSet<>();
  private Map<Moving, Optional<Glide>> glides = Map.of();

  public Movement(Gliding gliding) {
    this.gliding = gliding;
  }

  /** These glide from now on; one that stays the same goes on where it is. */
  void show(List<Moving> moving) {
    var next = new LinkedHashMap<Moving, Optional<Glide>>();
    for (Moving one : moving) {
      Optional<Glide> before = glides.get(one);
      next.put(one, before == null ? one.glide() : before);
    }
    show(next);
    ending.retainAll(next.keySet());
  }

  /** All stands still, or goes on from there. */
  void pause(boolean still) {
    gliding.pause(still);
  }

  /** Whether something of it is, or may be, in view. */
  boolean isInView(Moving one) {
    return glides.getOrDefault(one, Optional.empty()).isPresent();
  }

  /** Whether these may follow without cutting off a sentence that people are reading. */
  boolean isFreeFor(Collection<Moving> next) {
    var left = new LinkedHashMap<>(glides);
    ending.forEach(one -> left.computeIfPresent(one, this::unlessOver));
    show(left);
    return glides.entrySet().stream()
        .filter(glide -> glide.getKey() instanceof Moving.Words)
        .filter(glide -> ending.contains(glide.getKey()) || !next.contains(glide.getKey()))
        .allMatch(glide -> glide.getValue().isEmpty());
  }

  /** Sentences that will not stay glide out of view, and nothing follows them. */
  void runOut(Collection<Moving> next) {
    var left = new LinkedHashMap<>(glides);
    glides.forEach((one, glide) -> {
      if (one instanceof Moving.Words words && !next.contains(one) && ending.add(one)) {
        left.put(one, glide.flatMap(running -> ending(words, running)));
      }
    });
    show(left);
  }

  /** What was to run out is to be seen again. */
  void goOn() {
    var left = new LinkedHashMap<>(glides);
    ending.forEach(left::remove);
    ending.clear();
    show(left);
  }

  private Optional<Glide> ending(Moving.Words words, Glide running) {
    OptionalLong travelled = gliding.travelled(running);
    return travelled.isPresent()
        ? Optional.of(words.ending(running, travelled.getAsLong()))
        : Optional.empty();
  }

  private Optional<Glide> unlessOver(Moving one, Optional<Glide> glide) {
    return glide.filter(running -> {
      OptionalLong travelled = gliding.travelled(running);
      return travelled.isEmpty()
          || !(one instanceof Moving.Words words)
          || !words.isOver(running, travelled.getAsLong());
    });
  }

  private void show(Map<Moving, Optional<Glide>> next) {
    if (!next.equals(glides)) {
      gliding.show(next.values().stream().flatMap(Optional::stream).toList());
      glides = next;
    }
  }
}
