package openhall.kiosk;

import java.io.IOException;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import openhall.kiosk.feed.FxThread;
import openhall.kiosk.preview.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code openhall kiosk preview}: draws for the console what screens would show. */
@Command(
    name = "openhall kiosk preview",
    mixinStandardHelpOptions = true,
    resourceBundle = "openhall.kiosk.usage",
    sortOptions = false,
    description = {
      "给后台画预览：一个条目在触摸屏和大厅屏上的样子。只在本机应答，不保存任何内容，不需要显示器。",
      "Draws what a touchscreen and a board would show of an item, for the console on the same",
      "machine; keeps nothing and needs no display. The service is started with --preview."
    })
final class PreviewCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "本机端口 port on this machine（缺省 ${DEFAULT-VALUE}）")
  private int port = 8095;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Starts to draw and returns; the process lives as long as JavaFX. */
  @Override
  public Integer call() throws IOException {
    // Read by JavaFX when it starts.
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    var server = new PreviewServer(port, new FxThread());
    var out = spec.commandLine().getOut();
    out.println("预览已启动 preview is up: http://127.0.0.1:" + server.port() + "/");
    out.flush();
    return 0;
  }
}
