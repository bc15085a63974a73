package openhall.service;

import java.util.stream.Collectors;
import openhall.trust.Duty;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A duty of items by its wire name. */
final class DutyName implements ITypeConverter<Duty> {

  @Override
  public Duty convert(String name) {
    return Duty.of(name)
        .filter(Duty.ofItems()::contains)
        .orElseThrow(() ->
            new TypeConversionException(
                "没有职责 no duty '%s'，只有 only %s"
                    .formatted(
                        name,
                        Duty.ofItems().stream()
                            .map(Duty::wireName)
                            .collect(Collectors.joining("、")))));
  }
}
