package openhall.authoring.importing;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a field out of a record, so that it can be written anew or left empty. */
final class Removal {

  private Removal() {}

  /**
   * Takes it out.
   *
   * @param lines of what is to be written; so many parts stay, with all else that they say
   */
  static void of(ObjectNode tree, Column column, long lines) {
    String path = column.path();
    switch (column.form()) {
      case CONTACT -> contact(tree, path);
      case ALIGNED -> shorten(tree, path.substring(0, path.indexOf('[')), lines);
      case TEXT, LINES, INTEGER, FLAG, DATE, CODE, CODES, LIMIT, BODY, GROUPS, BANDS, OWNER -> {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
          tree.remove(path);
        } else if (tree.get(path.substring(0, dot)) instanceof ObjectNode inner) {
          inner.remove(path.substring(dot + 1));
        }
      }
    }
  }

  private static void shorten(ObjectNode tree, String list, long lines) {
    while (tree.get(list) instanceof ArrayNode parts && parts.size() > lines) {
      parts.remove(parts.size() - 1);
    }
  }

  private static void contact(ObjectNode tree, String path) {
    String purpose = path.substring(0, path.indexOf('.'));
    if (!(tree.get("contacts") instanceof ArrayNode contacts)) {
      return;
    }
    for (int i = contacts.size() - 1; i >= 0; i--) {
      if (contacts.get(i) instanceof ObjectNode contact
          && contact.path("purpose").asString("").equals(purpose)) {
        contact.remove(path.substring(path.indexOf('.') + 1));
        if (!contact.has("phone") && !contact.has("address")) {
          contacts.remove(i);
        }
      }
    }
  }
}
