import tseslint from 'typescript-eslint';

const NO_KAZAKH_INTL =
  'Chromium has no Kazakh in Intl: dates, numbers and order come from shared/text, which never asks Intl for kk.';

export default tseslint.config({
  files: ['**/*.ts', '**/*.tsx'],
  extends: [tseslint.configs.base],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    '@typescript-eslint/only-throw-error': 'error',
    'no-restricted-syntax': [
      'error',
      {
        selector:
          'CallExpression[callee.property.name=/^(toLocale(Date|Time|Lower|Upper)?(String|Case)|localeCompare)$/]',
        message: NO_KAZAKH_INTL,
      },
      {
        selector: "MemberExpression[object.name='Intl'][property.name!=/^(PluralRules|Segmenter)$/]",
        message: NO_KAZAKH_INTL,
      },
    ],
  },
});
