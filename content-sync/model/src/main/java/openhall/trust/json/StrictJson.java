package openhall.trust.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import openhall.trust.TrustFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON so that two readers can never disagree about what it says: UTF-8 without a byte order
 * mark, exactly one document, no name twice in an object, whole numbers of 64 bits, no lone
 * surrogates, at most {@value #MOST_DEPTH} deep.
 */
final class StrictJson {

  private static final int MOST_DEPTH = 32;
  private static final int MOST_STRING = 1_000_000;
  private static final int MOST_NAME = 1_000;
  private static final int MOST_DIGITS = 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_DEPTH)
                  .maxStringLength(MOST_STRING)
                  .maxNameLength(MOST_NAME)
                  .maxNumberLength(MOST_DIGITS)
                  .build())
          .build();

  private StrictJson() {}

  /**
   * @param subject for the message of the {@link TrustFailure} of kind MALFORMED
   */
  static Json parse(String subject, byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), decode(bytes))) {
      Json document = value(subject, parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw TrustFailure.malformed(subject, "more than one document");
      }
      return document;
    } catch (CharacterCodingException e) {
      throw TrustFailure.malformed(subject, "not UTF-8");
    } catch (JacksonException e) {
      throw TrustFailure.malformed(subject, e.getOriginalMessage());
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Json value(String subject, JsonParser parser, @Nullable JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(subject, parser);
      case START_ARRAY -> array(subject, parser);
      case VALUE_STRING -> new Json.Str(paired(subject, parser.getString()));
      case VALUE_NUMBER_INT -> integer(subject, parser);
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      case VALUE_NUMBER_FLOAT -> throw TrustFailure.malformed(subject, "number that is not whole");
      case null, default -> throw TrustFailure.malformed(subject, "no JSON document");
    };
  }

  private static Json object(String subject, JsonParser parser) {
    var members = new LinkedHashMap<String, Json>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = paired(subject, parser.currentName());
      members.put(name, value(subject, parser, parser.nextToken()));
    }
    return new Json.Obj(members);
  }

  private static Json array(String subject, JsonParser parser) {
    var elements = new ArrayList<Json>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      elements.add(value(subject, parser, t));
    }
    return new Json.Arr(elements);
  }

  private static Json integer(String subject, JsonParser parser) {
    try {
      long value = parser.getLongValue();
      if (!parser.getString().equals(Long.toString(value))) {
        throw TrustFailure.malformed(subject, "number written as " + parser.getString());
      }
      return new Json.Int(value);
    } catch (InputCoercionException e) {
      throw TrustFailure.malformed(subject, "number beyond 64 bits");
    }
  }

  /** A lone surrogate has no UTF-8 form; two different texts would be signed as the same. */
  private static String paired(String subject, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && !isPair(text, i++)) {
        throw TrustFailure.malformed(subject, "half of a surrogate pair");
      }
    }
    return text;
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }
}
