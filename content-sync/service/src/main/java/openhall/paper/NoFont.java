package openhall.paper;

/** This machine has no font that can be embedded and holds Chinese text. */
public final class NoFont extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final String WORDS =
      "这台服务器上没有可以嵌入 PDF 的中文字体，什么也没有印出。请管理员安装 fonts-wqy-microhei（TrueType 字体），再试一次。";

  NoFont() {
    super(WORDS);
  }
}
