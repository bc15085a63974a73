package openhall.kiosk.board.present;

import java.util.List;
import java.util.OptionalLong;
import javafx.stage.Stage;

/** Moves strips over the still window of a board. FX thread only. */
sealed interface Presenter extends AutoCloseable permits FxPresenter, DirectPresenter {

  /** For staff. */
  String name();

  /** Shows these from now on; one that was there before goes on without a jump. */
  void show(List<Glide> glides);

  /** Stands still, or goes on from there. */
  void pause(boolean still);

  /** How many pixels that one has moved; empty while it is not shown. */
  OptionalLong travelled(Glide glide);

  /** Windows of the tool kit besides the still one. */
  List<Stage> windows();

  @Override
  void close();
}
