/** What a module imports without waiting, and what that imports in turn; the module itself is the first. */
function reach(id, graph, seen = new Set()) {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reach(next, graph, seen)
  return seen
}

/**
 * Names the file of script that a module goes to. Left to itself, a bundler cuts what every start needs into as many files as there are
 * sets of later parts that share it: the window asked the shell for eighty.
 *
 * `stages`: what is read one after the other, each a name with the modules it begins with. A module goes to the first stage that needs it.
 */
export function chunkByStage(stages) {
  let names = null
  return (id, graph) => {
    names ??= new Map(
      stages
        .flatMap(([name, ...roots]) => roots.flatMap(root => [...reach(root, graph)].map(one => [one, name])))
        .toReversed(),
    )
    return names.get(id) ?? null
  }
}
