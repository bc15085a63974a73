package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import openhall.trust.PublicKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public half of a person's key on its way to those who write authority documents.
 *
 * @param post may be empty
 */
public record PublicKeyFile(PublicKey key, String post) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  public static byte[] write(PublicKey key, String post) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("keytype", key.keytype());
    fields.put("scheme", key.scheme());
    fields.put("public", key.value());
    fields.put("post", post);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields);
  }

  public static PublicKeyFile read(Path file) throws IOException {
    try {
      JsonNode fields = MAPPER.readTree(Files.readAllBytes(file));
      for (String name : Map.of("keytype", "", "scheme", "", "public", "").keySet()) {
        if (!fields.path(name).isString()) {
          throw new IOException(file + " 不是公钥文件 is no public key: " + name);
        }
      }
      return new PublicKeyFile(
          new PublicKey(
              fields.path("keytype").stringValue(),
              fields.path("scheme").stringValue(),
              fields.path("public").stringValue()),
          fields.path("post").asString(""));
    } catch (JacksonException e) {
      throw new IOException(file + " 不是公钥文件 is no public key", e);
    }
  }
}
