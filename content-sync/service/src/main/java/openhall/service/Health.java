package openhall.service;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import openhall.web.Json;

/** Answers whoever supervises the service: is it alive, and is it fit to serve. */
final class Health implements HttpService {

  private static final int OK = 200;
  private static final int UNFIT = 503;

  /** What a check found, in words, and whether the service may serve like that. */
  record Finding(boolean fit, String words) {}

  private final Map<String, Supplier<Finding>> checks = new LinkedHashMap<>();

  Health with(String name, Supplier<Finding> check) {
    checks.put(name, check);
    return this;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/live", Health::live).get("/ready", this::ready);
  }

  private static void live(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    Json.send(response, Map.of("status", "up"));
  }

  private void ready(ServerRequest request, ServerResponse response) {
    var words = new LinkedHashMap<String, String>();
    boolean fit = true;
    for (Map.Entry<String, Supplier<Finding>> check : checks.entrySet()) {
      Finding finding = find(check.getValue());
      fit &= finding.fit();
      words.put(check.getKey(), finding.words());
    }
    response.status(fit ? OK : UNFIT).header(HeaderNames.CACHE_CONTROL, "no-store");
    Json.send(response, Map.of("status", fit ? "ready" : "unfit", "checks", words));
  }

  private static Finding find(Supplier<Finding> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return new Finding(false, "failed: " + e.getClass().getSimpleName());
    }
  }
}
