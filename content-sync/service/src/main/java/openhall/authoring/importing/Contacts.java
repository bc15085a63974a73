package openhall.authoring.importing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contact for one purpose, where a list gives it in columns of their own. */
final class Contacts {

  private static final String LIST = "contacts";

  private Contacts() {}

  /**
   * Puts what a cell says into the contact for that purpose, which is made if it is missing.
   *
   * @param path such as {@code enquiry.phone}
   */
  static void put(ObjectNode item, String path, String cell) {
    String purpose = path.substring(0, path.indexOf('.'));
    ArrayNode contacts = item.get(LIST) instanceof ArrayNode there ? there : item.putArray(LIST);
    ObjectNode contact = find(contacts, purpose) instanceof ObjectNode there ? there : null;
    if (contact == null) {
      contact = contacts.addObject();
      contact.put("purpose", purpose);
      contact.put("label", purpose.equals("enquiry") ? "咨询" : "监督投诉");
    }
    contact.put(path.substring(path.indexOf('.') + 1), cell.replace("\n", "、"));
  }

  static String get(ObjectNode item, String path) {
    String purpose = path.substring(0, path.indexOf('.'));
    return find(item.path(LIST), purpose).path(path.substring(path.indexOf('.') + 1)).asString("");
  }

  private static JsonNode find(JsonNode contacts, String purpose) {
    return contacts
        .valueStream()
        .filter(each -> each.path("purpose").asString("").equals(purpose))
        .findFirst()
        .orElse(JsonText.object());
  }
}
