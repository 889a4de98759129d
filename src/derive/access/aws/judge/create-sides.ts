import type { Statement } from "../policy/statement.js";
import type { Layer, Realm, Subject } from "../subjects/subject.js";
import { isOfTheTarget } from "../conditions/is-of-the-target.js";
import { applying, type Request } from "./applying.js";
import { tidy, type Piece } from "./piece.js";
import { toPiece, toRefusal } from "./to-piece.js";
import { gatherNames } from "./reach.js";

/** What hangs on the subject alone, as far as a target is concerned. */
export interface Side {
  /** What his own policies allow. */
  readonly own: readonly Piece[];
  readonly boundary: readonly Piece[] | null;
  readonly levels: readonly (readonly Piece[])[];
  readonly refusals: readonly Piece[];
}

/** Works out a subject's side of requests; once for all targets that his policies cannot tell apart. */
export function createSides(subject: Subject, realm: Realm): (request: Request) => Side {
  const likenessOf = createLikeness(subject, realm);
  const known = new Map<string, Side>();
  return (request) => {
    const likeness = likenessOf(request.target.arn);
    if (likeness === null) return toSide(request);
    const name = `${request.target.account} ${likeness}`;
    let side = known.get(name);
    if (!side) known.set(name, (side = toSide(request)));
    return side;
  };
}

function toSide(request: Request): Side {
  const { subject, target } = request;
  const allowed = (layer: Layer): Piece[] => tidy(applying(layer[target.realm], request, true).map(toPiece));
  const layers = [subject.identity, subject.boundary, ...subject.levels];
  return {
    own: tidy([...allowed(subject.identity), ...assumed(subject)]),
    boundary: subject.boundary && allowed(subject.boundary),
    levels: subject.levels.map(allowed),
    refusals: layers.flatMap((layer) => applying(layer?.[target.realm] ?? [], request, false).map(toRefusal)),
  };
}

function assumed({ assumed: given }: Subject): Piece[] {
  return given ? [{ mask: -1n, clauses: given.when, evidence: given.evidence }] : [];
}

/** Names alike all targets that a subject's policies cannot tell apart; null for one that they name, or could by its marks. */
export function createLikeness(subject: Subject, realm: Realm): (arn: string) => string | null {
  const statements = [subject.identity, subject.boundary, ...subject.levels].flatMap((layer) => layer?.[realm] ?? []);
  if (statements.some(asksForTheTarget)) return () => null;
  const { exact, patterns } = gatherNames(statements.map(({ resource }) => resource));
  if (patterns.some(({ hasVariables }) => hasVariables)) return () => null;
  return (arn) => {
    if (exact.has(arn)) return null;
    return patterns.length === 0 ? "" : patterns.map((pattern) => pattern.fits(arn, subject.ask)).join("");
  };
}

function asksForTheTarget({ conditions }: Statement): boolean {
  return conditions.some(({ key, hasVariables }) => isOfTheTarget(key) || hasVariables);
}
