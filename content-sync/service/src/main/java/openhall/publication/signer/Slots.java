package openhall.publication.signer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the slot of a token by its label, which the JDK's own PKCS#11 provider cannot do: it takes
 * numbers only, and those change with what else is plugged in. PKCS#11 2.40, sections 5.4 and 5.5.
 */
final class Slots {

  private static final long OK = 0;
  private static final long ALREADY_INITIALIZED = 0x191;
  private static final int MOST = 64;
  private static final int LABEL = 32;
  private static final int TOKEN_INFO = 256;

  private final Path library;
  private final SymbolLookup functions;
  private final Arena arena;
  private final List<String> seen = new ArrayList<>();

  @SuppressWarnings("restricted")
  private Slots(Path library, Arena arena) {
    this.library = library;
    this.arena = arena;
    this.functions = SymbolLookup.libraryLookup(library, arena);
  }

  /**
   * The number of the slot that holds the token of that label.
   *
   * @throws UnusableKeys if there is none, or the library is not one of PKCS#11
   */
  static long find(Path library, String label) {
    try (var arena = Arena.ofConfined()) {
      return new Slots(library, arena).find(label);
    } catch (IllegalArgumentException e) {
      throw notPkcs11(library, e);
    }
  }

  private long find(String label) {
    long begun = call("C_Initialize", ADDRESS, MemorySegment.NULL);
    if (begun != OK && begun != ALREADY_INITIALIZED) {
      throw notPkcs11(library, new IllegalStateException("C_Initialize says " + begun));
    }
    try {
      for (long slot : slots()) {
        String found = label(slot);
        if (found.equals(label)) {
          return slot;
        }
        seen.add(found);
      }
    } finally {
      if (begun == OK) {
        call("C_Finalize", ADDRESS, MemorySegment.NULL);
      }
    }
    throw new UnusableKeys(
        "没有名为 %s 的密码令牌，只有 %s".formatted(label, seen),
        "no token is labelled %s, only %s".formatted(label, seen));
  }

  private long[] slots() {
    MemorySegment list = arena.allocate(JAVA_LONG, MOST);
    MemorySegment count = arena.allocate(JAVA_LONG);
    count.set(JAVA_LONG, 0, MOST);
    var shape = FunctionDescriptor.of(JAVA_LONG, JAVA_BYTE, ADDRESS, ADDRESS);
    long said = invoke(handle("C_GetSlotList", shape), (byte) 1, list, count);
    if (said != OK) {
      throw notPkcs11(library, new IllegalStateException("C_GetSlotList says " + said));
    }
    return list.asSlice(0, count.get(JAVA_LONG, 0) * JAVA_LONG.byteSize()).toArray(JAVA_LONG);
  }

  private String label(long slot) {
    MemorySegment info = arena.allocate(TOKEN_INFO);
    var shape = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS);
    long said = invoke(handle("C_GetTokenInfo", shape), slot, info);
    return said == OK
        ? new String(info.asSlice(0, LABEL).toArray(JAVA_BYTE), StandardCharsets.UTF_8).strip()
        : "";
  }

  private long call(String name, java.lang.foreign.ValueLayout of, MemorySegment argument) {
    return invoke(handle(name, FunctionDescriptor.of(JAVA_LONG, of)), argument);
  }

  @SuppressWarnings("restricted")
  private MethodHandle handle(String name, FunctionDescriptor shape) {
    MemorySegment function =
        functions
            .find(name)
            .orElseThrow(() -> new IllegalArgumentException("It has no function " + name));
    return Linker.nativeLinker().downcallHandle(function, shape);
  }

  private static long invoke(MethodHandle function, Object... arguments) {
    try {
      return (long) function.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static UnusableKeys notPkcs11(Path library, RuntimeException cause) {
    return new UnusableKeys(
        library + " 不是可用的 PKCS#11 库", library + " is no usable PKCS#11 library", cause);
  }
}
