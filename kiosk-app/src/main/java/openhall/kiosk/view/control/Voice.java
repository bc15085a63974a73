package openhall.kiosk.view.control;

import java.util.List;

/** Somebody who reads aloud. FX thread only; returns at once. */
public interface Voice {
  /** Nobody does. */
  Voice NONE =
      new Voice() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public boolean isSpeaking() {
          return false;
        }

        @Override
        public void say(List<String> texts) {}

        @Override
        public void stop() {}
      };

  boolean isThere();

  boolean isSpeaking();

  /** Says these texts one after the other, in place of what is being said. */
  void say(List<String> texts);

  void stop();
}
