package openhall.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * A post, its duty, and who answers for it (C10, C12, C14).
   *
   * @param window empty when it sits at none
   * @param phone of the office, not of the person; empty when not stated
   */
  public record Post(
      String post, String duty, String window, String phone, Optional<Person> person) {
    public Post {
      Texts.line("post", post);
      Texts.text("duty", duty);
      Texts.optionalLine("window", window);
      Texts.optionalLine("phone", phone);
    }
  }

  /**
   * Whoever holds a post.
   *
   * @param picture the {@link Picture} of the face
   */
  public record Person(String name, Optional<ItemId> picture) {
    public Person {
      Texts.line("name", name);
    }
  }

  @Override
  public Set<ItemId> names() {
    return posts.stream()
        .flatMap(post -> post.person().stream())
        .flatMap(person -> person.picture().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
