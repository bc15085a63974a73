package openhall.service;

import java.util.Arrays;
import java.util.Locale;
import openhall.publication.signer.KeyKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A kind of key as people type it. */
final class KeyKindName implements ITypeConverter<KeyKind> {

  @Override
  public KeyKind convert(String name) {
    return Arrays.stream(KeyKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("算法应为 expected ed25519 或 or sm2：" + name));
  }
}
