package openhall.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import openhall.accounts.oidc.OidcClient;
import tools.jackson.databind.json.JsonMapper;

/** A small OpenID provider that keeps to the standard, unless a test bends what it swears to. */
final class OidcProvider implements AutoCloseable {

  private static final String CLIENT = "openhall";
  private static final String SECRET = "a secret of sixteen or more";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Granted(String nonce, String challenge, String callback) {}

  private static final RSAKey KEY = newKey();

  private final HttpServer server;
  private final Map<String, Granted> codes = new ConcurrentHashMap<>();
  private volatile String person = "";
  private volatile RSAKey signing = KEY;
  private volatile UnaryOperator<JWTClaimsSet.Builder> bent = UnaryOperator.identity();

  OidcProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext(
        "/jwks", exchange -> answer(exchange, 200, new JWKSet(KEY).toPublicJWKSet().toString()));
    server.start();
  }

  OidcClient client() {
    return new OidcClient(URI.create(issuer()), CLIENT, SECRET);
  }

  /** Who sits before the browser from now on. */
  void signIn(String subject) {
    person = subject;
  }

  /** Swears to something else from now on. */
  void bend(UnaryOperator<JWTClaimsSet.Builder> claims) {
    bent = claims;
  }

  /** Signs with a key that is none of its own from now on. */
  void signWithAForeignKey() {
    signing = newKey();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        JSON.writeValueAsString(
            Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/jwks",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"})));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parsed(exchange.getRequestURI().getRawQuery());
    boolean right =
        CLIENT.equals(asked.get("client_id"))
            && "code".equals(asked.get("response_type"))
            && "S256".equals(asked.get("code_challenge_method"));
    if (!right) {
      answer(exchange, 400, "{}");
      return;
    }
    String code = UUID.randomUUID().toString();
    String callback = asked.getOrDefault("redirect_uri", "");
    codes.put(
        code,
        new Granted(
            asked.getOrDefault("nonce", ""), asked.getOrDefault("code_challenge", ""), callback));
    exchange
        .getResponseHeaders()
        .set("Location", callback + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Granted granted = codes.remove(asked.getOrDefault("code", ""));
    if (granted == null || !isClient(exchange) || !isSame(granted, asked)) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        JSON.writeValueAsString(
            Map.of("access_token", "none", "token_type", "Bearer", "id_token", sworn(granted))));
  }

  private static boolean isSame(Granted granted, Map<String, String> asked) {
    var verifier = new CodeVerifier(asked.getOrDefault("code_verifier", "missing".repeat(8)));
    return granted.callback().equals(asked.get("redirect_uri"))
        && CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
            .getValue()
            .equals(granted.challenge());
  }

  private static boolean isClient(HttpExchange exchange) {
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    String pair = CLIENT + ":" + SECRET.replace(" ", "+");
    return ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
        .equals(sent);
  }

  private String sworn(Granted granted) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(person)
            .audience(CLIENT)
            .issueTime(Date.from(Instant.EPOCH))
            .expirationTime(Date.from(Instant.parse("2999-01-01T00:00:00Z")))
            .claim("nonce", granted.nonce());
    try {
      var jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
              bent.apply(claims).build());
      jwt.sign(new RSASSASigner(signing));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parsed(String encoded) {
    return Arrays.stream(encoded.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
