package openhall.kiosk.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.kiosk.board.present.Glide;
import openhall.kiosk.board.present.Gliding;

/** What glides on a board: the sentences of bands, the rows of long tables. FX thread only. */
public final class Movement {

  private final Gliding gliding;
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
    if (!next.equals(glides)) {
      glides = next;
      gliding.show(next.values().stream().flatMap(Optional::stream).toList());
    }
  }
}
