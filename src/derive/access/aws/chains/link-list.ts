import { identityActions } from "../actions/identity-actions.js";
import type { Way } from "../judge/find-ways.js";
import { clausesKey } from "../policy/clause.js";
import { onlyEvidence, type Link } from "./link.js";
import { addMember, addMembers, noMembers, type Members } from "./members.js";

/** Gathers to which identities the same ways lead. */
export class LinkList {
  readonly #count: number;
  readonly #links = new Map<string, Link>();

  /** Of so many identities. */
  constructor(count: number) {
    this.#count = count;
  }

  add(ways: readonly Way[], members: Members): void {
    for (const way of ways) addMembers(this.#to(way), members);
  }

  addOne(ways: readonly Way[], number: number): void {
    for (const way of ways) addMember(this.#to(way), number);
  }

  /** The links as far as they are for some actions. */
  only(actions: bigint): Link[] {
    const all = [...this.#links.values()];
    return all.flatMap((link) => {
      const mask = link.mask & identityActions.all & actions;
      return mask === 0n ? [] : [{ ...link, mask }];
    });
  }

  #to({ mask, clauses, evidence }: Way): Members {
    const name = `${mask} ${evidence.join("\n")}\n\n${clausesKey(clauses)}`;
    let link = this.#links.get(name);
    if (!link) {
      link = { mask, clauses, evidence: onlyEvidence(evidence), to: noMembers(this.#count) };
      this.#links.set(name, link);
    }
    return link.to;
  }
}
