package dev.jadework.platform.policy;

import dev.jadework.platform.audit.Audit;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.simulation.Draft;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 草案库. Drafts of packs that people keep, change, undo, copy and share. Their owner alone changes
/// them; everybody signed in reads them, for they hold nothing of the register.
@Service
public class Drafts {
  private final DraftStore store;
  private final PolicyBook policies;
  private final Audit audit;
  private final Clock clock;

  Drafts(DraftStore store, PolicyBook policies, Audit audit, Clock clock) {
    this.store = store;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<StoredDraft> find(long id) {
    return store.find(id);
  }

  /// All drafts with their last version alone, what changed last first.
  public List<StoredDraft> list() {
    return store.list();
  }

  /// The draft that a text makes of a pack as it is now.
  ///
  /// @throws PolicyPackException with all that is wrong, also if the pack is not there
  public Draft read(String pack, String content) {
    PolicyPack base =
        policies
            .pack(pack)
            .map(Evaluator::pack)
            .orElseThrow(
                () ->
                    new PolicyPackException(
                        List.of(
                            "no policy pack \"%s\"; there are: %s"
                                .formatted(
                                    pack,
                                    String.join(
                                        ", ",
                                        policies.packs().stream().map(PolicyPack::id).toList())))));
    return Draft.parse(content, "draft.yaml", base);
  }

  /// Keeps a new draft.
  ///
  /// @return its number
  /// @throws PolicyPackException with all that is wrong with the content
  @Transactional
  public long create(String pack, String content, String note, CurrentUser by) {
    Draft draft = read(pack, content);
    long id = store.insert(pack, by.login(), null);
    return add(id, 1, draft.name().zh(), note, content, by, "policy.draft.created");
  }

  /// Adds a version.
  ///
  /// @param base number of the version that was changed
  /// @throws PolicyPackException with all that is wrong with the content
  /// @throws DuplicateKeyException if there is a newer version than `base`
  @Transactional
  public void change(StoredDraft stored, int base, String content, String note, CurrentUser by) {
    own(stored, by);
    Draft draft = read(stored.pack(), content);
    add(stored.id(), base + 1, draft.name().zh(), note, content, by, "policy.draft.changed");
  }

  /// Goes back to an earlier version by adding it again.
  ///
  /// @param base number of the version that is left
  /// @throws DuplicateKeyException if there is a newer version than `base`
  @Transactional
  public void restore(
      StoredDraft stored, int base, StoredDraft.Version earlier, String note, CurrentUser by) {
    own(stored, by);
    add(
        stored.id(),
        base + 1,
        earlier.title(),
        note,
        earlier.content(),
        by,
        "policy.draft.restored");
  }

  /// A draft of one's own with the same content.
  ///
  /// @return its number
  @Transactional
  public long copy(StoredDraft stored, String note, CurrentUser by) {
    long id = store.insert(stored.pack(), by.login(), stored.id());
    StoredDraft.Version from = stored.latest();
    return add(id, 1, from.title(), note, from.content(), by, "policy.draft.copied");
  }

  private static void own(StoredDraft stored, CurrentUser by) {
    if (!stored.owner().equals(by.login())) {
      throw new AccessDeniedException("the draft is somebody else's");
    }
  }

  private long add(
      long id,
      int number,
      String title,
      String note,
      String content,
      CurrentUser by,
      String action) {
    store.add(
        id,
        new StoredDraft.Version(
            number, Instant.now(clock), by.login(), by.name(), title, note.strip(), content));
    audit.record(
        by.login(),
        action,
        new Subject("policy-draft", Long.toString(id)),
        Map.of("version", number, "title", title, "note", note.strip()));
    return id;
  }
}
