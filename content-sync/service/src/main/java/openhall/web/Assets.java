package openhall.web;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fixed list of style sheets and scripts from the class path; nothing else can be asked for. */
public final class Assets implements HttpService {

  private final Map<String, StaticFile> files = new LinkedHashMap<>();

  /** Serves a class path resource under a name. */
  public Assets with(String name, String resource, String mediaType) {
    files.put(name, StaticFile.resource(resource, mediaType));
    return this;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/{name}", this::send);
  }

  private void send(ServerRequest request, ServerResponse response) {
    StaticFile file = files.get(request.path().pathParameters().get("name"));
    if (file == null) {
      throw new Refused(Refusal.NOT_FOUND, "没有这个文件");
    }
    file.send("no-cache", request, response);
  }
}
