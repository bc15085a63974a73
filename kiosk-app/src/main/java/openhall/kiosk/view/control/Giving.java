package openhall.kiosk.view.control;

/**
 * Something that can do with less height by showing less, step by step; never by cutting. At step 0
 * it shows all. FX thread only.
 */
interface Giving {
  /** The last step. */
  int most();

  /** The height that it needs at a step. */
  double need(int step, double width);

  /** Shows what it shows at that step. */
  void give(int step);
}
