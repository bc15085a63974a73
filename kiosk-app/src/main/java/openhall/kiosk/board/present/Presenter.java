package openhall.kiosk.board.present;

import java.util.List;
import javafx.stage.Stage;

/** Moves strips over the still window of a board. FX thread only. */
sealed interface Presenter extends AutoCloseable permits FxPresenter, DirectPresenter {

  /** For staff. */
  String name();

  /** Shows these from now on; one that was there before goes on without a jump. */
  void show(List<Glide> glides);

  /** Windows of the tool kit besides the still one. */
  List<Stage> windows();

  @Override
  void close();
}
