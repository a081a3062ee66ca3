import tseslint from 'typescript-eslint';

/** What no file of ours may do, each with the sentence a developer reads when the lint stops them. */
const banned = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: a name is found by search, a default is not.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a closed union of strings ended by assertNever.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness is an argument that rests on crypto.getRandomValues.',
  },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', '.types/', 'tests/vectors/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.mjs', '*.cjs', '*.ts', 'scripts/*.mjs', 'scripts/*/*.mjs'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': ['error', ...banned],
      eqeqeq: 'error',
      // toHex<PartHash>(bytes): the caller names what the bytes are.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', ...banned.slice(1)] },
  },
);
