/**
 * The general Markdown language server with its recommended checks, started over standard input for comparison.
 */
import { remark } from 'remark';
import { createUnifiedLanguageServer } from 'unified-language-server';

createUnifiedLanguageServer({
  configurationSection: 'remark',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: ['remark-preset-lint-recommended'],
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark(),
  rcName: 'remark',
});
