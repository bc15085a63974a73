package openhall.review;

import openhall.authoring.Revision;

/** Somebody tried to approve what they wrote; a second pair of eyes is needed. */
public final class OwnRevision extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OwnRevision(Revision revision) {
    super(
        "%s 第 %d 版由 %s 起草，须由他人批准 | Expected another approver than the author of revision %d of %s"
            .formatted(
                revision.key(),
                revision.number(),
                revision.author(),
                revision.number(),
                revision.key()));
  }
}
