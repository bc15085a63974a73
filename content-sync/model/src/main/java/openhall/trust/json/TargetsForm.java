package openhall.trust.json;

import java.util.List;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.PathSet;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.TopRole;

/** Targets metadata and delegations on the wire (TUF 4.5, TAP 15). */
final class TargetsForm {

  private TargetsForm() {}

  static Targets read(Fields signed) {
    return signed.checked(() ->
        new Targets(
            Head.version(signed),
            Head.expires(signed),
            signed.get("targets").each(TargetsForm::readTarget),
            signed
                .find("delegations")
                .map(TargetsForm::readDelegations)
                .orElse(Delegations.none())));
  }

  static Json write(Targets targets) {
    var files = Json.object();
    targets.targets().forEach((path, target) -> files.put(path, writeTarget(target)));
    var written = Head.of(TopRole.TARGETS, targets).put("targets", files.build());
    if (!targets.delegations().equals(Delegations.none())) {
      written.put("delegations", writeDelegations(targets.delegations()));
    }
    return written.build();
  }

  private static TargetInfo readTarget(Fields target) {
    return target.checked(() ->
        new TargetInfo(
            target.get("length").whole(),
            ListingForm.readHashes(target.get("hashes")),
            target.find("custom").map(TargetsForm::readRevision).orElse(0)));
  }

  /** What others put into {@code custom} is their business. */
  private static int readRevision(Fields custom) {
    return custom.json() instanceof Json.Obj(var members)
            && members.get("revision") instanceof Json.Int(var revision)
            && revision == (int) revision
        ? (int) revision
        : 0;
  }

  private static Json writeTarget(TargetInfo target) {
    var written =
        Json.object()
            .put("length", target.length())
            .put("hashes", ListingForm.writeHashes(target.hashes()));
    if (target.revision() != 0) {
      written.put("custom", Json.object().put("revision", target.revision()).build());
    }
    return written.build();
  }

  private static Delegations readDelegations(Fields delegations) {
    if (delegations.has("roles") == delegations.has("succinct_roles")) {
      throw delegations.failure("needs either roles or succinct_roles");
    }
    var keys = KeyForm.readKeys(delegations.get("keys"));
    return delegations.checked(() ->
        delegations
            .find("succinct_roles")
            .<Delegations>map(bins ->
                new Delegations.Bins(
                    keys,
                    KeyForm.readSpec(bins),
                    bins.get("bit_length").smallWhole(),
                    bins.get("name_prefix").text()))
            .orElseGet(() ->
                new Delegations.Named(keys, delegations.get("roles").list(TargetsForm::readRole))));
  }

  private static DelegatedRole readRole(Fields role) {
    return role.checked(() ->
        new DelegatedRole(
            role.get("name").text(),
            KeyForm.readSpec(role),
            readPaths(role),
            role.get("terminating").bool()));
  }

  private static PathSet readPaths(Fields role) {
    if (role.has("paths") == role.has("path_hash_prefixes")) {
      throw role.failure("needs either paths or path_hash_prefixes");
    }
    return role.has("paths")
        ? new PathSet.Patterns(role.get("paths").list(Fields::text))
        : new PathSet.HashPrefixes(role.get("path_hash_prefixes").list(Fields::text));
  }

  private static Json writeDelegations(Delegations delegations) {
    var written = Json.object().put("keys", KeyForm.writeKeys(delegations.keys()));
    return switch (delegations) {
      case Delegations.Named named -> written.put("roles", writeRoles(named.roles())).build();
      case Delegations.Bins bins -> written.put("succinct_roles", writeBins(bins)).build();
    };
  }

  private static Json writeRoles(List<DelegatedRole> roles) {
    return new Json.Arr(roles.stream().map(TargetsForm::writeRole).toList());
  }

  private static Json writeRole(DelegatedRole role) {
    var written =
        KeyForm.writeSpec(role.spec())
            .put("name", role.name())
            .put("terminating", new Json.Bool(role.terminating()));
    return switch (role.paths()) {
      case PathSet.Patterns(var patterns) -> written.put("paths", Json.strings(patterns)).build();
      case PathSet.HashPrefixes(var prefixes) ->
          written.put("path_hash_prefixes", Json.strings(prefixes)).build();
    };
  }

  private static Json writeBins(Delegations.Bins bins) {
    return KeyForm.writeSpec(bins.spec())
        .put("bit_length", bins.bitLength())
        .put("name_prefix", bins.namePrefix())
        .build();
  }
}
