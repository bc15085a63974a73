package openhall.service.api;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;

/** One operation of the REST interface; the path is relative to {@code /api/v1}. */
record Route(Method method, String path, Handler handler) {}
