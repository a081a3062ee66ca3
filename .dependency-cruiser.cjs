/** The arrows of the house: who may import whom. Everything not named here is an error. See CONTRIBUTING.md. */
const arrows = {
  crypto: [],
  i18n: [],
  'vault/model': ['crypto'],
  'vault/store': ['crypto', 'vault/model'],
  'vault/exchange': ['crypto', 'vault/model'],
  'vault/readiness': ['crypto', 'vault/model'],
  'print/pages': ['i18n'],
  'print/scan': ['crypto'],
  'vault/work': [
    'crypto',
    'i18n',
    'vault/model',
    'vault/store',
    'vault/exchange',
    'vault/readiness',
    'print/pages',
    'print/scan',
  ],
  'electron/contract': ['crypto', 'vault/model'],
  'electron/main': ['electron/contract', 'i18n'],
  'electron/preload': ['electron/contract', 'i18n'],
  'electron/engine': ['electron/contract', 'i18n', 'vault/work'],
  'renderer/app': ['electron/contract', 'i18n'],
  'renderer/recovery': ['crypto', 'i18n', 'print/scan', 'vault/model', 'vault/exchange'],
  cli: ['vault/work', 'i18n'],
};
const zones = Object.keys(arrows);
const inside = (zone) => `^${zone}/`;
/** The window has a door of its own to the sentences: its first paint does not wait for those of paper. */
const frontDoor = (zone) => (zone === 'i18n' ? '^i18n/(index|window)\\.ts$' : `^${zone}/index\\.ts$`);

const onlyAllowedZones = zones.map((zone) => ({
  name: `arrow-from-${zone.replace('/', '-')}`,
  comment: `${zone} may import only: ${arrows[zone].join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: inside(zone) },
  to: {
    path: '^(crypto|i18n|vault|print|electron|renderer|cli|tests|scripts)/',
    pathNot: [inside(zone), ...arrows[zone].map(inside)],
  },
}));
const onlyFrontDoors = zones.map((zone) => ({
  name: `front-door-of-${zone.replace('/', '-')}`,
  comment: `Other zones enter ${zone} by its index.ts.`,
  severity: 'error',
  from: { path: '^(crypto|i18n|vault|print|electron|renderer|cli)/', pathNot: inside(zone) },
  to: { path: inside(zone), pathNot: frontDoor(zone) },
}));

/** Zones that must run in a browser, in Node and in Electron alike: no Node built-in may reach them. */
const pure = [
  'crypto',
  'i18n',
  'vault/model',
  'vault/readiness',
  'electron/contract',
  'print/scan',
  'renderer',
];

module.exports = {
  forbidden: [
    ...onlyAllowedZones,
    ...onlyFrontDoors,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-zones-have-no-node',
      severity: 'error',
      from: { path: pure.map(inside) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'crypto-rests-on-libsodium-alone',
      severity: 'error',
      from: { path: '^crypto/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg'],
        pathNot: 'node_modules/(libsodium-wrappers|libsodium-sumo)/',
      },
    },
    {
      name: 'the-window-says-its-own-sentences',
      comment: 'What a window shows or waits for takes its sentences from i18n/window.ts.',
      severity: 'error',
      from: { path: '^(renderer/app|electron/(main|preload))/' },
      to: { path: '^i18n/', pathNot: '^i18n/window\\.ts$' },
    },
    {
      name: 'sqlite-lives-in-the-store',
      severity: 'error',
      from: { path: '.', pathNot: '^(vault/store|tests)/' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    {
      name: 'electron-lives-in-its-zone',
      severity: 'error',
      from: { path: '.', pathNot: '^electron/(main|preload|engine)/|^tests/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'contract-is-types-only',
      severity: 'error',
      from: { path: '^electron/contract/' },
      to: { path: inside('vault/model'), dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
