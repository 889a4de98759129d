type Tree = Map<string, Tree | string>;

/** The members of a query: "Filter.member.1=User" and EC2's "Filter.1=User" become the list ["User"]. Values stay text. */
export function readQuery(body: string): Readonly<Record<string, unknown>> {
  const tree: Tree = new Map();
  for (const [path, value] of new URLSearchParams(body)) plant(tree, path.split("."), value);
  return Object.fromEntries([...tree].map(([name, branch]) => [name, toValue(branch)]));
}

function plant(tree: Tree, path: readonly string[], value: string): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    tree.set(first, value);
    return;
  }
  const found = tree.get(first);
  const branch: Tree = found instanceof Map ? found : new Map();
  tree.set(first, branch);
  plant(branch, rest, value);
}

function toValue(branch: Tree | string): unknown {
  if (typeof branch === "string") return branch;
  const member = branch.get("member");
  if (branch.size === 1 && member !== undefined) return toValue(member);
  const isList = [...branch.keys()].every((name) => /^\d+$/u.test(name));
  if (isList) return [...branch.values()].map(toValue);
  return Object.fromEntries([...branch].map(([name, each]) => [name, toValue(each)]));
}
