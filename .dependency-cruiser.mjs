/** Imports only go down: window → contract → domain; shell → contract; engine → contract → domain. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const notTests = '\\.test\\.tsx?$|/testing/'

export default {
  forbidden: [
    rule(
      'no-circles',
      'A circle means that two rooms are one.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule(
      'domain-is-pure',
      'The domain takes facts in and gives answers out.',
      { path: '^shared', pathNot: notTests },
      { path: '^(electron|renderer|e2e)' },
    ),
    rule(
      'domain-without-node',
      'The domain compiles with neither Node nor DOM types.',
      { path: '^shared', pathNot: notTests },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'window-knows-the-contract-only',
      'The window asks through the contract.',
      { path: '^renderer', pathNot: notTests },
      { path: '^electron' },
    ),
    rule(
      'engine-without-electron',
      'Paths, clock and printing come in as arguments.',
      { path: '^electron/engine', pathNot: notTests },
      { path: '^electron/(shell|cli|main|preload)|node_modules/electron/' },
    ),
    rule(
      'sql-only-in-the-store',
      'Nothing outside store/ knows SQL.',
      { path: '^electron', pathNot: `^electron/engine/store|${notTests}` },
      { path: 'node_modules/(better-sqlite3|kysely)/' },
    ),
    rule(
      'shell-holds-no-rules',
      'The shell does what only the system can do.',
      { path: '^electron/shell', pathNot: notTests },
      { path: '^electron/engine/.+/' },
    ),
    rule(
      'migrations-are-frozen',
      'Old steps never change meaning.',
      { path: '^electron/engine/store/migrations/\\d', pathNot: notTests },
      { path: '^(shared|electron|renderer)' },
    ),
    rule(
      'topics-meet-at-the-front-door',
      "A topic calls another topic's public functions, never its inside.",
      { path: '^electron/engine/([^/]+)/', pathNot: `^electron/engine/(store|testing)/|${notTests}` },
      { path: '^electron/engine/([^/]+)/(?!index\\.ts)', pathNot: '^electron/engine/($1|store)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    exclude: { path: '^out' },
  },
}
