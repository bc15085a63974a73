package openhall.content;

import java.util.List;

/**
 * 部门: duties, powers, discipline, promises and posts (C2, C10–C14, C33). The title is its full
 * name.
 */
public record Department(
    Head head,
    String shortName,
    List<String> duties,
    List<String> powers,
    List<String> discipline,
    List<String> promises,
    List<Post> posts,
    List<Contact> contacts,
    String location)
    implements Item {

  public Department {
    Texts.optionalLine("shortName", shortName);
    duties = Texts.texts("duties", duties);
    powers = Texts.texts("powers", powers);
    discipline = Texts.texts("discipline", discipline);
    promises = Texts.texts("promises", promises);
    posts = List.copyOf(posts);
    contacts = List.copyOf(contacts);
    Texts.optionalLine("location", location);
  }

  @Override
  public Kind kind() {
    return Kind.DEPARTMENT;
  }

  @Override
  public Department withHead(Head next) {
    return new Department(
        next, shortName, duties, powers, discipline, promises, posts, contacts, location);
  }

  /** A post and its duty; window is empty when it sits at none. */
  public record Post(String post, String duty, String window) {
    public Post {
      Texts.line("post", post);
      Texts.text("duty", duty);
      Texts.optionalLine("window", window);
    }
  }
}
