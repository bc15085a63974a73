package openhall.kiosk.board.present;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Functions of a library of the system. Small whole numbers are passed as int, which on Linux is
 * what C does with them in registers and on the stack. Any thread.
 */
final class Library {

  private final String name;
  private final SymbolLookup symbols;
  private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();

  private Library(String name, SymbolLookup symbols) {
    this.name = name;
    this.symbols = symbols;
  }

  /** It stays loaded as long as the arena is open. */
  @SuppressWarnings("restricted")
  static Library open(String name, Arena arena) throws NoDirectWay {
    try {
      return new Library(name, SymbolLookup.libraryLookup(name, arena));
    } catch (IllegalArgumentException e) {
      throw new NoDirectWay("没有 there is no " + name, e);
    }
  }

  static Library ofC() {
    return new Library("libc", Linker.nativeLinker().defaultLookup());
  }

  MemorySegment address(String symbol) {
    return symbols
        .find(symbol)
        .orElseThrow(() -> new IllegalStateException(name + " has no " + symbol));
  }

  @SuppressWarnings("restricted")
  MethodHandle function(String symbol, MemoryLayout result, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(address(symbol), FunctionDescriptor.of(result, arguments));
  }

  /** Calls what returns a number, or nothing of interest; for what is called seldom. */
  int number(String symbol, Object... arguments) {
    return (int) call(symbol, JAVA_INT, arguments);
  }

  /** Calls what returns a pointer; for what is called seldom. */
  MemorySegment pointer(String symbol, Object... arguments) {
    return (MemorySegment) call(symbol, ADDRESS, arguments);
  }

  private Object call(String symbol, MemoryLayout result, Object... arguments) {
    MethodHandle function =
        functions.computeIfAbsent(
            symbol,
            _ ->
                function(
                    symbol,
                    result,
                    Stream.of(arguments).map(Library::layout).toArray(MemoryLayout[]::new)));
    try {
      return function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw failed(e);
    }
  }

  /** What a call of C cannot throw, though its handle may. */
  static IllegalStateException failed(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }

  private static MemoryLayout layout(Object argument) {
    return switch (argument) {
      case Integer _ -> JAVA_INT;
      case Long _ -> JAVA_LONG;
      case MemorySegment _ -> ADDRESS;
      case Object other -> throw new IllegalArgumentException("Not of C: " + other);
    };
  }
}
