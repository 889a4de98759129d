import type { Troubles } from "../create-troubles.js";
import type { UserLook } from "./user-look.js";

/** Notes what could not be seen of a user's credentials. */
export function noteUserTroubles(look: UserLook, troubles: Troubles): void {
  const of = look.arn;
  troubles.noteCut("access keys", look.accessKeys, of);
  troubles.noteCut("SSH keys", look.sshKeys, of);
  troubles.noteCut("signing certificates", look.certificates, of);
  troubles.noteCut("service credentials", look.serviceCredentials, of);
  for (const [id, used] of look.lastUses) troubles.note("access keys' last use", used, id);
  for (const [id, body] of look.sshBodies) troubles.note("SSH keys' bodies", body, id);
}
