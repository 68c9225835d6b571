/**
 * Which part may import which: the arrows of the architecture, checked on every run.
 * It knows folders only.
 */

/** What each folder of checks/ may import besides itself and messages/ (plain texts, usable everywhere). */
const allowed = {
  base: [],
  parse: ['base'],
  facts: ['base', 'parse', 'lawbook/law'],
  dossier: ['base', 'parse', 'facts', 'lawbook/law'],
  lawbook: ['base', 'facts/fact'],
  judges: ['base', 'facts', 'dossier', 'lawbook'],
  rules: ['base', 'facts', 'dossier', 'lawbook', 'judges'],
  engine: [
    'base',
    'parse',
    'facts',
    'dossier',
    'lawbook',
    'judges',
    'rules',
    'report/(report|citation|finding|order|report-level)',
    'register/(entry|sketch|same-ids)',
  ],
  cases: ['base', 'engine'],
  report: ['base', 'lawbook/law'],
  register: ['base', 'lawbook/law', 'report'],
  ide: ['base', 'parse', 'facts', 'dossier', 'lawbook', 'judges', 'rules', 'engine', 'report'],
  messages: ['base', 'lawbook/law', 'report/report'],
};

const arrows = Object.entries(allowed).map(([folder, targets]) => ({
  name: `checks-${folder}`,
  comment: `checks/${folder} may import only: ${[...targets, 'messages'].join(', ')}`,
  severity: 'error',
  from: { path: `^checks/${folder}/` },
  to: {
    path: '^checks/',
    pathNot: `^checks/(${[folder, ...targets, 'messages'].join('|')})(/|\\.ts$)`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'core-without-io',
      comment: 'checks/ is text in, values out: no files, no process, no network',
      severity: 'error',
      from: { path: '^checks/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-face',
      comment: 'checks/ knows none of its hosts',
      severity: 'error',
      from: { path: '^checks/' },
      to: { path: '^(cli|server|action|extension|scripts|test)/' },
    },
    {
      name: 'rule-alone',
      comment: 'a rule never imports a rule of another step',
      severity: 'error',
      from: { path: '^checks/rules/([^/]+)/' },
      to: { path: '^checks/rules/[^/]+/', pathNot: '^checks/rules/$1/' },
    },
    {
      name: 'faces-by-the-front-door',
      comment: 'hosts use the core through checks/index.ts only',
      severity: 'error',
      from: { path: '^(cli|server|action)/' },
      to: { path: '^checks/', pathNot: '^checks/(index|own-rules)\\.ts$' },
    },
    {
      name: 'server-without-machine',
      comment: 'the server knows files and processes only in server/node/ and server/main.node.ts',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(node/|main\\.node\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-and-command',
      comment: 'the server shares the readers of the command line and nothing else of it',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(cli/(?!src/host/)|action/|extension/|scripts/|test/)' },
    },
    {
      name: 'action-and-command',
      comment:
        'the action shares what the command line asks of a machine and of its user, never its commands',
      severity: 'error',
      from: { path: '^action/' },
      to: {
        path: '^(cli/(?!src/(host/|options|usage-error|usage-texts))|server/|extension/|scripts/|test/)',
      },
    },
    {
      name: 'extension-by-protocol',
      comment: 'the extension knows of the server what they say to each other, nothing more',
      severity: 'error',
      from: { path: '^extension/' },
      to: { path: '^(checks|cli|server|action)/', pathNot: '^server/protocol\\.ts$' },
    },
    {
      name: 'no-circle',
      comment: 'two modules that import each other are one module; types may refer to each other',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere hides arrows',
      severity: 'error',
      from: {},
      // mdast is a package of types only; vscode is what the editor gives to its extensions.
      to: { couldNotResolve: true, pathNot: '^(mdast|vscode)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
};
