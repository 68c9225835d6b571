/**
 * The JSON schema of `juece.yaml`, from the same table that the reader uses: editors complete and explain the keys with it.
 * Chinese first, as the file is written; both names of a key are there.
 */
import { type SettingKey, settingKeys } from './settings-keys.ts';

export function settingsSchema(): Readonly<Record<string, unknown>> {
  const properties = settingKeys.flatMap((key) =>
    [key.zh, key.en].map((word) => [word, { description: describe(key), ...valueSchema(key) }] as const),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'juece.yaml',
    description: '决策合规的设置，见 docs/guide/configuration.md',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(properties),
    // One value under two names would leave open which counts.
    allOf: settingKeys.map(({ zh, en }) => ({ not: { type: 'object', required: [zh, en] } })),
  };
}

const describe = ({ what }: SettingKey): string => `${what.zh}\n\n${what.en}`;

function valueSchema({ kind, choices }: SettingKey): Readonly<Record<string, unknown>> {
  const filled = { type: 'string', pattern: '\\S' };
  switch (kind) {
    case 'choice':
      return { enum: choices };
    case 'day':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'folders':
    case 'patterns':
      return { anyOf: [filled, { type: 'array', items: filled }] };
    default:
      return filled;
  }
}
