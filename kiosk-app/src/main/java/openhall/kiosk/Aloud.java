package openhall.kiosk;

import java.util.List;
import openhall.kiosk.device.Speech;
import openhall.kiosk.view.control.Voice;

/** The machine's speech as the view knows it. */
record Aloud(Speech speech) implements Voice {
  @Override
  public boolean isThere() {
    return speech.isThere();
  }

  @Override
  public boolean isSpeaking() {
    return speech.isSpeaking();
  }

  @Override
  public void say(List<String> texts) {
    speech.say(texts);
  }

  @Override
  public void stop() {
    speech.stop();
  }
}
