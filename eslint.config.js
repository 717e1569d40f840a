import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'
import jsxA11y from 'eslint-plugin-jsx-a11y'

/** One import rule per place: code runs only where its folder says (docs/architecture.md, "Four places where code runs"). */
const forbid = (...groups) => ({
  'no-restricted-imports': ['error', { patterns: groups.map(([group, message]) => ({ group, message })) }],
})
const nodeModules = [
  ['node:*', 'electron', 'better-sqlite3', 'kysely'],
  'This place touches neither Node, Electron nor SQL.',
]

export default tseslint.config(
  { ignores: ['out', 'dist', 'node_modules', 'test-results', 'assets'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: 'e2e/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Compares every assignment with every class: a fifth of the linter's time, for a house with hardly a class but errors.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The same for enums, another seventh: the house has none, and none comes in.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of words says the same and costs nothing at run time.',
        },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  // Tests see everything and belong to e2e/tsconfig.json; each place's own files are read with its own, which takes less memory.
  ...['shared', 'electron', 'renderer'].map(place => ({
    files: [`${place}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**', 'electron/preload.ts'],
    languageOptions: { parserOptions: { project: `${place}/tsconfig.json` } },
  })),
  {
    files: ['electron/preload.ts'],
    languageOptions: { parserOptions: { project: 'renderer/tsconfig.json' } },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: forbid(nodeModules, [
      ['**/electron/**', '**/renderer/**'],
      'The domain imports nothing above it.',
    ]),
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'electron/preload.ts'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: forbid(
      [['node:*', 'better-sqlite3', 'kysely'], 'The window has no Node and no SQL.'],
      [['**/engine/**', '**/shell/**', '**/cli/**'], 'The window knows the contract, not the engine.'],
    ),
  },
  {
    files: ['electron/engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: forbid(
      [
        ['electron', 'electron/*'],
        'The engine never imports Electron: paths, clock and printing come in as arguments.',
      ],
      [['**/shell/**', '**/cli/**', '**/renderer/**'], 'The engine knows only the contract and the domain.'],
    ),
  },
  {
    files: ['electron/shell/**/*.ts', 'electron/main.ts'],
    ignores: ['**/*.test.ts'],
    rules: forbid([['better-sqlite3', 'kysely', '**/engine/*/**'], 'The shell holds no rules and no SQL.']),
  },
  {
    files: ['renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.strict],
    rules: { ...reactHooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
  },
)
