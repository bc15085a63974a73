package openhall.content;

/** 常见问题. */
public record Question(String question, String answer) {
  public Question {
    Texts.text("question", question);
    Texts.text("answer", answer);
  }
}
